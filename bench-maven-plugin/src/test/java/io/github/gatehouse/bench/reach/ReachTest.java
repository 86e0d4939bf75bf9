package io.github.gatehouse.bench.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
  private static final String BENCH =
      """
      import org.openjdk.jmh.annotations.*;
      @State(Scope.Thread) @Fork(value = 2) public class Bench extends Parent {
        public static class Nested { public int value() { return 1; } }
        @Benchmark public int run(Given given) { return new Near().work(given.size); }
      }
      """;

  @TempDir private Path top;

  @Test
  void theSameCodeCompiledTwiceIsTheSame() throws Exception {
    assertThat(difference(project("base"), project("head"))).isEmpty();
  }

  @Test
  void commentsLinesAndNamesOfVariablesDoNotCount() throws Exception {
    Compiled head =
        project("head")
            .source(
                "Near",
                """
                /** Does the work. */
                class Near {
                  // far away
                  int work(int amount) {

                    return Far.constant() + amount;
                  }
                }
                """);

    assertThat(difference(project("base"), head)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Far | class Far { static int constant() { return 43; } } | p.Far differs",
        "Parent | public class Parent { int other() { return 8; } } | p.Parent differs",
        "Given | import org.openjdk.jmh.annotations.*; @State(Scope.Thread) public class Given"
            + " { @Param({\"1\", \"3\"}) public int size; } | p.Given differs",
      })
  void oneConstantOrAnnotationAnywhereInReachCounts(String name, String body, String how)
      throws Exception {
    assertThat(difference(project("base"), project("head").source(name, body))).contains(how);
  }

  @ParameterizedTest
  @CsvSource({"value = 2, value = 3, p.Bench", "return 1;, return 2;, p.Bench$Nested"})
  void whatJmhReadsAndWhatIsNestedCounts(String from, String to, String type) throws Exception {
    Compiled head = project("head").source("Bench", BENCH.replace(from, to));

    assertThat(difference(project("base"), head)).contains(type + " differs");
  }

  @Test
  void aClassThatNobodyReachesDoesNotCount() throws Exception {
    Compiled head = project("head").source("Alone", "class Alone { int value() { return 2; } }");

    assertThat(difference(project("base"), head)).isEmpty();
    assertThat(difference(head, project("base"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, only at the base", "false, only at the head"})
  void aClassOfOneSideIsNotTheSame(boolean atBase, String where) throws Exception {
    Compiled with =
        project("with").source("Other", "public class Other { int run() { return 1; } }");
    Compiled without = project("without");
    Compiled base = atBase ? with : without;
    Compiled head = atBase ? without : with;

    try (Reach reach = Reach.between(base.material(), head.material())) {
      assertThat(reach.difference("p.Other.run")).contains("p.Other is " + where);
      assertThat(reach.difference("p.None.run")).contains("p.None is on neither side");
      assertThat(reach.difference("p.Bench.Nested.value")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(System.getProperty(\"x\"))",
        "java.util.ServiceLoader.load(Runnable.class)",
        "Far.class.getDeclaredMethods()",
        "Far.class.getResource(\"x\")",
        "java.lang.invoke.MethodHandles.lookup().findStatic(Far.class, \"constant\", null)",
        "Thread.currentThread().getContextClassLoader()",
        "java.util.ResourceBundle.getBundle(\"x\")"
      })
  void whoLooksForClassesByNameReachesThemAll(String search) throws Exception {
    String near =
        "class Near { int work(int n) throws Throwable { return ("
            + search
            + ").hashCode() + Far.constant(); } }";
    String bench = BENCH.replace("run(Given given)", "run(Given given) throws Throwable");
    Compiled base = project("base").source("Near", near).source("Bench", bench);
    Compiled head = project("head").source("Near", near).source("Bench", bench);
    base.source("Alone", "class Alone { int value() { return 1; } }");
    head.source("Alone", "class Alone { int value() { return 1; } }");
    assertThat(difference(base, head)).isEmpty();

    head.source("Alone", "class Alone { int value() { return 2; } }");
    assertThat(difference(base, head))
        .hasValueSatisfying(
            how -> assertThat(how).startsWith("p.Alone differs, and p.Near uses java."));
  }

  @Test
  void aNameInATextIsFollowed() throws Exception {
    String near = "class Near { String far = \"p.Far\"; int work(int n) { return n; } }";
    Compiled base = project("base").source("Near", near);
    Compiled head =
        project("head")
            .source("Near", near)
            .source("Far", "class Far { static int constant() { return 43; } }");

    assertThat(difference(base, head)).contains("p.Far differs");
  }

  @Test
  void aServiceOfTheProjectIsAlwaysInReach() throws Exception {
    String service = "META-INF/services/java.lang.Runnable";
    String alone = "public class Alone implements Runnable { public void run() { int i = %d; } }";
    Compiled base =
        project("base").resource(service, "p.Alone # it\n").source("Alone", alone.formatted(1));
    Compiled head =
        project("head").resource(service, "p.Alone # it\n").source("Alone", alone.formatted(2));

    assertThat(difference(base, head)).contains("p.Alone differs");
  }

  @Test
  void everyResourceCountsAndTheHarnessDoesNot() throws Exception {
    Compiled base = project("base").resource("a/b.txt", "1").resource("META-INF/BenchmarkList", "");
    Compiled head = project("head").resource("a/b.txt", "1").resource("p/jmh_generated/x", "new");
    assertThat(difference(base, head)).isEmpty();

    assertThat(difference(base, project("head").resource("a/b.txt", "2")))
        .contains("the resource a/b.txt differs");
    assertThat(difference(base, project("head")))
        .contains("the resource a/b.txt is only at the base");
    assertThat(difference(project("head"), base))
        .contains("the resource a/b.txt is only at the head");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.nio.file.Files.size(null)",
        "new java.io.FileInputStream(\"x\").read()",
        "new ProcessBuilder().start().exitValue()"
      })
  void whatLiesOutsideOfTheClassPathIsNotCleared(String door) throws Exception {
    String near = "class Near { int work(int n) throws Exception { return (int) " + door + "; } }";
    String bench = BENCH.replace("run(Given given)", "run(Given given) throws Exception");

    assertThat(
            difference(
                project("base").source("Near", near).source("Bench", bench),
                project("head").source("Near", near).source("Bench", bench)))
        .hasValueSatisfying(
            how ->
                assertThat(how)
                    .startsWith("p.Near uses java.")
                    .endsWith("what lies outside of the class path is not compared"));
  }

  @Test
  void nativeCodeIsNotCleared() throws Exception {
    String near = "class Near { native int work(int n); }";

    assertThat(
            difference(project("base").source("Near", near), project("head").source("Near", near)))
        .contains(
            "p.Near uses the native method work: what lies outside of the class path is not"
                + " compared");
  }

  @Test
  void aClassOfAVersionThatIsNotKnownIsSaid() throws Exception {
    Material base = project("base").material();
    Material head = project("head").material();
    for (Material side : List.of(base, head)) {
      Path file = side.own().get(0).resolve("p/Far.class");
      byte[] bytes = Files.readAllBytes(file);
      bytes[7] = 99;
      Files.write(file, bytes);
    }

    try (Reach reach = Reach.between(base, head)) {
      assertThat(reach.difference("p.Bench.run"))
          .contains("p.Far cannot be read: Unsupported class file major version 99");
    }
  }

  /** Gives a side a benchmark, and what it uses. */
  static Compiled fill(Compiled side) {
    return side.source("Bench", BENCH)
        .source("Parent", "public class Parent { int other() { return 7; } }")
        .source(
            "Given",
            "import org.openjdk.jmh.annotations.*; @State(Scope.Thread) public class Given {"
                + " @Param({\"1\", \"2\"}) public int size; }")
        .source("Near", "class Near { int work(int n) { return Far.constant() + n; } }")
        .source("Far", "class Far { static int constant() { return 42; } }");
  }

  private Compiled project(String name) throws IOException {
    return fill(new Compiled(top.resolve(name)));
  }

  static Optional<String> difference(Compiled base, Compiled head) throws Exception {
    try (Reach reach = Reach.between(base.material(), head.material())) {
      return reach.difference("p.Bench.run");
    }
  }
}
