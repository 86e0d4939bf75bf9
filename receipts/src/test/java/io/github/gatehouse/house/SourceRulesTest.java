package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule about the text of sources finds the fault that is planted for it. */
class SourceRulesTest {
  private static final String SHORT = "package io.github.gatehouse.gate;\n";

  @TempDir Path directory;
  private Planted planted;

  @BeforeEach
  void prepare() {
    planted = new Planted(directory);
  }

  private void finds(String rule, String... parts) {
    List<String> violations = planted.uncompiled(rule);
    assertThat(violations).as(rule).hasSize(1);
    assertThat(violations.get(0)).contains(parts);
  }

  private void findsNothing(String rule) {
    assertThat(planted.uncompiled(rule)).as(rule).isEmpty();
  }

  private Planted body(String body) throws IOException {
    return planted.main("Desk.java", SHORT + "class Desk {\n" + body + "\n}\n");
  }

  @Test
  void anEmptyModuleIsNoCleanModule() throws IOException {
    String rule = "There is something to check";
    finds(rule, "0 main files, 0 classes");
    body("");
    finds(rule, "1 main files, 0 classes");
    assertThat(planted.violations(rule)).isEmpty();
  }

  @Test
  void aFileOf301LinesIsTooLong() throws IOException {
    String rule = "A main file has at most 300 lines";
    body("\n".repeat(296));
    findsNothing(rule);
    body("\n".repeat(297));
    finds(rule, "Desk.java: 301 lines; at most 300");
  }

  @Test
  void oneMethodOf41LinesInTwoIsTooLong() throws IOException {
    String rule = "A method has at most 60 lines, 99 of 100 at most 40";
    body("void one() {" + "\n".repeat(39) + "}\nvoid two() {}");
    findsNothing(rule);
    body("void one() {" + "\n".repeat(40) + "}\nvoid two() {}");
    finds(rule, "Desk.java:3", "one() has 41 lines; at most 40");
  }

  @Test
  void aMethodOf61LinesIsTooLongAmongHundreds() throws IOException {
    String rule = "A method has at most 60 lines, 99 of 100 at most 40";
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      many.append("void m").append(i).append("() {}\n");
    }
    body(many + "void one() {" + "\n".repeat(59) + "}");
    findsNothing(rule);
    body(many + "void one() {" + "\n".repeat(60) + "}");
    finds(rule, "one() has 61 lines; at most 60");
  }

  @Test
  void onlyAGoalsExecuteIsHeldTo20Lines() throws IOException {
    String rule = "A goal's execute() has at most 20 lines";
    body("void execute() {" + "\n".repeat(20) + "}");
    findsNothing(rule);
    planted.main(
        "DeskMojo.java", SHORT + "class DeskMojo {\nvoid execute() {" + "\n".repeat(20) + "}\n}\n");
    finds(rule, "DeskMojo.java:3", "21 lines; at most 20");
  }

  @Test
  void namesThatSayNothingAreRefused() throws IOException {
    for (String last : List.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Common")) {
      planted.main("File" + last + ".java", SHORT + "class File" + last + " {}\n");
    }
    planted.main("Database.java", SHORT + "class Database { class Base {} class OldBase {} }\n");
    assertThat(planted.uncompiled("A class is a noun of the domain"))
        .hasSize(8)
        .noneMatch(it -> it.contains("name Database") || it.contains("name Base"));
  }

  @Test
  void packagesThatSayNothingAreRefused() throws IOException {
    for (String last : List.of("common", "core", "util", "utils", "api", "impl")) {
      planted.main("Desk.java", "package io.github.gatehouse.gate." + last + ";\nclass Desk {}\n");
    }
    body("");
    assertThat(planted.uncompiled("A package is a noun of the domain")).hasSize(6);
  }

  @Test
  void aPackageWithoutItsOneSentenceIsRefused() throws IOException {
    String rule = "Every package says in one sentence what it holds";
    body("");
    finds(rule, "io.github.gatehouse.gate has no package-info.java");
    String info = "src/main/java/io/github/gatehouse/gate/package-info.java";
    planted.file(info, SHORT);
    finds(rule, "'' is not one sentence");
    planted.file(info, "/** One. Two. */\n" + SHORT);
    finds(rule, "'One. Two.' is not one sentence");
    planted.file(info, "/** Desks, i.e. {@code a. B}: all of them. */\n" + SHORT);
    findsNothing(rule);
  }

  @Test
  void aPublicTypeWithoutJavadocIsRefused() throws IOException {
    String rule = "Every public type has Javadoc";
    planted.main("Open.java", SHORT + "public class Open {}\n");
    finds(rule, "Open.java:2: Open has no Javadoc");
    planted.main("Open.java", SHORT + "/** A door. */\npublic class Open {}\n");
    body("");
    findsNothing(rule);
  }

  @Test
  void authorsAndUnfinishedWorkAreRefused() throws IOException {
    body("/** @author somebody */\nint a;");
    finds("No @author", "Desk.java:3");
    body("// TO" + "DO later\nint a;");
    finds("No TODO without an issue", "Desk.java:3");
    body("// TO" + "DO #12 later\nString a = \"// TO" + "DO\";");
    findsNothing("No TODO without an issue");
  }

  @Test
  void commentedOutCodeIsRefused() throws IOException {
    String rule = "No commented-out code";
    body("// int b = 2;\n// close();\n/* if (a) { */\n// }\n// import java.util.List;\nint a;");
    assertThat(planted.uncompiled(rule)).hasSize(5).first().asString().contains("Desk.java:3");
    body("  // Prose may end so;\n  // or speak of (brackets)\n  String a = \"// x();\";");
    findsNothing(rule);
  }

  @Test
  void aSilentCatchIsRefused() throws IOException {
    String rule = "No catch block is silent";
    body("void a() { try { b(); } catch (RuntimeException e) {} } void b() {}");
    finds(rule, "Desk.java:3", "an exception vanishes");
    body(
        "void a() { try { b(); } catch (RuntimeException e) { /* Nobody waits. */ } } void b() {}");
    findsNothing(rule);
  }

  @Test
  void aDisabledTestIsRefused() throws IOException {
    String rule = "No test is disabled";
    planted.test("DeskTest.java", SHORT + "class DeskTest {\n@org.junit.Disabled void a() {}\n}\n");
    finds(rule, "DeskTest.java:3");
    planted.test("DeskTest.java", SHORT + "class DeskTest {\nvoid a() {}\n}\n");
    findsNothing(rule);
  }

  @Test
  void sleepingIsRefusedInMainAndTest() throws IOException {
    body("void a() throws Exception { Thread.sleep(1); }");
    planted.test(
        "DeskTest.java",
        SHORT
            + "class DeskTest {\nvoid a() { java.util.concurrent.TimeUnit.SECONDS.sleep(1); }\n}\n");
    assertThat(planted.uncompiled("Nobody sleeps")).hasSize(2);
  }

  @Test
  void aMessageThatGuessesIsRefused() throws IOException {
    body("String a = \"Perhaps\";\nString b = \"please try\";\nString c = \"Unexpected error\";");
    assertThat(planted.uncompiled("No message guesses or begs")).hasSize(3);
    body("String a = \"pleased\";");
    findsNothing("No message guesses or begs");
  }
}
