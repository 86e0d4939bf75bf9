package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.features.BuildAnswer.End;
import org.junit.jupiter.api.Test;

class MavenLogTest {
  private static final String ROOT = "/tmp/gatehouse-features1/tree2";

  private static BuildAnswer answer(String text) {
    return new MavenLog(text, ROOT).answer();
  }

  @Test
  void compilerErrorsAreTakenOnceWithTheirPlaceInTheTree() {
    BuildAnswer answer =
        answer(
            """
            [INFO] Compiling 2 source files with javac [debug release 17] to target/classes
            [ERROR] COMPILATION ERROR :\s
            [INFO] -------------------------------------------------------------
            [ERROR] /tmp/gatehouse-features1/tree2/core/src/main/java/example/Greeting.java:[5,3] cannot find symbol
              symbol:   class Missing
              location: class example.Greeting
            [INFO] BUILD FAILURE
            [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.15.0:compile: Compilation failure
            [ERROR] /tmp/gatehouse-features1/tree2/core/src/main/java/example/Greeting.java:[5,3] cannot find symbol
            [ERROR]   symbol:   class Missing
            [ERROR] -> [Help 1]
            """);
    assertThat(answer.end()).isEqualTo(End.BAD);
    assertThat(answer.errors())
        .containsExactly(
            new BuildError("core/src/main/java/example/Greeting.java:[5,3]", "cannot find symbol"));
    assertThat(answer.errors().get(0)).hasToString("Greeting.java:[5,3] cannot find symbol");
  }

  @Test
  void coloursAndWindowsPathsDoNotMatter() {
    BuildAnswer answer =
        new MavenLog(
                "[\u001B[1;31mERROR\u001B[m] C:\\t\\tree\\src\\A.java:[1,2] no\r\n", "C:\\t\\tree")
            .answer();
    assertThat(answer.errors()).containsExactly(new BuildError("src/A.java:[1,2]", "no"));
  }

  @Test
  void withoutACompilerErrorMavensOwnWordsAreTaken() {
    BuildAnswer answer =
        answer(
            """
            [ERROR] [ERROR] Some problems were encountered while processing the POMs:
            [ERROR]\s
            [ERROR] Failed to execute goal on project a: Could not find artifact x:y:jar:1 in central
            [ERROR]\s
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
            [ERROR] [Help 1] http://example.org
            """);
    assertThat(answer.end()).isEqualTo(End.BAD);
    assertThat(answer.errors()).hasSize(2);
    assertThat(answer.errors().get(1).what()).startsWith("Failed to execute goal on project a");
  }

  @Test
  void anArtifactThatIsNowhereIsNamedFirst() {
    BuildAnswer answer =
        answer(
            """
            [ERROR] Failed to execute goal on project csv: Could not resolve dependencies for project x:csv:jar:1
            [ERROR] dependency: org.example:lost:jar:1.0 (provided)
            [ERROR] \tCould not find artifact org.example:lost:jar:1.0 in central (https://repo)
            """);
    assertThat(answer.end()).isEqualTo(End.BAD);
    assertThat(answer.errors())
        .hasSize(3)
        .startsWith(
            new BuildError(
                "", "Could not find artifact org.example:lost:jar:1.0 in central (https://repo)"));
  }

  @Test
  void whatIsOutOfReachSaysNothingOfTheCombination() {
    String offline =
        "[ERROR] Cannot access central (https://repo) in offline mode and the artifact x:y:pom:1 has"
            + " not been downloaded from it before.\n";
    assertThat(answer(offline).end()).isEqualTo(End.UNKNOWN);
    assertThat(answer("[ERROR] Could not transfer artifact x:y:pom:1 from central\n").end())
        .isEqualTo(End.UNKNOWN);
  }

  @Test
  void aCompilerErrorIsOneAlsoWhereSomethingElseWasOutOfReach() {
    String both = "[ERROR] x in offline mode\n[ERROR] " + ROOT + "/A.java:[1,1] no\n";
    assertThat(answer(both).end()).isEqualTo(End.BAD);
  }

  @Test
  void aLogWithoutAnyErrorIsAFailureStill() {
    assertThat(answer("").errors()).containsExactly(new BuildError("", "Maven said nothing"));
    assertThat(answer("Error: Could not create the Java Virtual Machine.\n\n").errors())
        .containsExactly(new BuildError("", "Error: Could not create the Java Virtual Machine."));
  }

  @Test
  void foreignTextIsBounded() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append("[ERROR] /x/A.java:[")
          .append(i)
          .append(",1] ")
          .append("x".repeat(5000))
          .append('\n');
    }
    BuildAnswer answer = answer(text.toString());
    assertThat(answer.errors()).hasSize(20).allMatch(one -> one.what().length() == 300);
  }
}
