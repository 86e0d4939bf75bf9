package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of findings are found wherever they are made, and pages and goldens without a use too. */
class FindingRulesTest {
  private static final String PAGES = "Every finding has its page in docs/findings";
  private static final String TRACE = "Every finding's id stands where its maker does";
  private static final String HEAD = "package io.github.gatehouse.gate;\n";

  @TempDir Path directory;
  private Planted planted;

  @BeforeEach
  void prepare() throws IOException {
    planted = new Planted(directory);
    planted.main("Finding.java", HEAD + "record Finding(String id, String what) {}\n");
  }

  @Test
  void aFindingWithoutAPageIsFound() throws IOException {
    planted.main(
        "Desk.java", HEAD + "class Desk { Object a = new Finding(\"desk-missing\", \"b-c\"); }");
    assertThat(planted.violations(PAGES))
        .singleElement()
        .asString()
        .contains("Desk.java:2", "no page docs/findings/desk-missing.md");
    planted.rootFile("docs/findings/desk-missing.md", "# desk-lost\n");
    assertThat(planted.violations(PAGES))
        .singleElement()
        .asString()
        .contains("Fix: # desk-missing");
    planted.rootFile("docs/findings/desk-missing.md", "# desk-missing\n\nText.\n");
    assertThat(planted.violations(PAGES)).isEmpty();
  }

  @Test
  void idsOfAnEnumAndOfAMethodAreFound() throws IOException {
    planted.main(
        "Kind.java",
        HEAD
            + "enum Kind { DESK_LOST, DESK_BROKEN;\n Finding of() { return new Finding(name(), \"\"); } }");
    planted.main(
        "Desk.java",
        HEAD
            + "class Desk { Finding a = b(1, \"desk-late\");\n"
            + " static Finding b(int n, String id) { return new Finding(id, \"\"); } }");
    assertThat(planted.violations(PAGES))
        .hasSize(3)
        .anyMatch(it -> it.contains("desk-lost.md"))
        .anyMatch(it -> it.contains("desk-broken.md"))
        .anyMatch(it -> it.contains("desk-late.md"));
    assertThat(planted.violations(TRACE)).isEmpty();
  }

  @Test
  void anIdFromSomewhereElseIsRefused() throws IOException {
    planted.main(
        "Desk.java",
        HEAD + "class Desk { Finding a(String name) { return new Finding(name, \"\"); } }");
    assertThat(planted.violations(TRACE)).singleElement().asString().contains("Desk.java");
  }

  @Test
  void aPageThatNoFindingNeedsIsFound() throws IOException {
    planted.main("Desk.java", HEAD + "class Desk { Object a = new Finding(\"desk-late\", \"\"); }");
    planted.rootFile("docs/findings/desk-late.md", "").rootFile("docs/findings/desk-old.md", "");
    assertThat(
            FindingRules.orphans(
                directory, SourceFile.below(directory.resolve("planted"), "src/main/java")))
        .containsExactly("desk-old");
  }

  @Test
  void aGoldenThatNoTestReadsIsFound() throws IOException {
    String rule = "Every test resource is read by a test";
    planted
        .file("src/test/resources/golden/one.txt", "")
        .file("src/test/resources/list/two.txt", "");
    planted.file("src/test/resources/lost/three.txt", "");
    planted.test(
        "DeskTest.java",
        HEAD + "class DeskTest { String a = \"golden/one.txt\"; String b = \"list\"; }");
    assertThat(planted.violations(rule))
        .singleElement()
        .asString()
        .contains("src/test/resources/lost/three.txt");
  }
}
