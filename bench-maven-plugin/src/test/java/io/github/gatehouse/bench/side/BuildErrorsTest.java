package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildErrorsTest {
  @TempDir private Path top;

  @Test
  void theCompilersFirstErrorComesFirst() throws IOException {
    assertThat(
            first(
                """
                [INFO] Building it
                [ERROR] COMPILATION ERROR :
                [INFO] -------------------------
                [\u001B[1;31mERROR\u001B[m] /tree/src/main/java/A.java:[3,5] cannot find symbol
                [ERROR]   symbol: class B
                [ERROR] Failed to execute goal compile on project it: Compilation failure
                """))
        .isEqualTo("/tree/src/main/java/A.java:[3,5] cannot find symbol");
  }

  @Test
  void otherwiseMavensOwn() throws IOException {
    assertThat(
            first(
                """
                [INFO] Scanning for projects...
                [ERROR] Could not find artifact x:y:jar:1 in central
                [ERROR] -> [Help 1]
                """))
        .isEqualTo("Could not find artifact x:y:jar:1 in central");
  }

  @Test
  void withoutAnyErrorTheLastLineHasToDo() throws IOException {
    assertThat(first("mvn: line 3: no JAVA_HOME\n\n")).isEqualTo("mvn: line 3: no JAVA_HOME");
    assertThat(first("")).isEqualTo("Maven said nothing");
  }

  private String first(String log) throws IOException {
    return BuildErrors.first(Files.writeString(top.resolve("build.log"), log));
  }
}
