package io.github.gatehouse.gate.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleJavaFormatForkTest {
  /** A formatter that wants files to be empty, and cannot read those that begin with {@code !}. */
  private static final String FAKE =
      """
      package com.google.googlejavaformat.java;
      import java.nio.file.*;
      public class Main {
        public static void main(String[] args) throws Exception {
          for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            if (Files.readString(file).startsWith("!")) {
              System.err.println(file + ":1:1: error: no Java");
              System.exit(3);
            }
            if (args[0].equals("--replace")) {
              Files.writeString(file, "");
            } else if (Files.size(file) > 0) {
              System.out.println(file);
            }
          }
        }
      }
      """;

  @TempDir Path root;
  private Path formatter;

  @BeforeEach
  void compileTheFake() throws IOException {
    formatter = Files.createDirectories(root.resolve("formatter"));
    Path source = Files.writeString(formatter.resolve("Main.java"), FAKE);
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", formatter.toString(), source.toString());
    assertThat(exit).isZero();
  }

  private Path file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private GateResult examine(boolean rewrite, Path... files) throws Exception {
    return new GoogleJavaFormatFork(List.of(formatter), "9", root).examine(List.of(files), rewrite);
  }

  private static Outcome outcome(GateResult result) {
    return Outcome.of(result.evidence());
  }

  @Test
  void cleanFilesPassAndAreCounted() throws Exception {
    GateResult result = examine(false, file("A.java", ""), file("B.java", ""));
    assertThat(outcome(result)).isEqualTo(Outcome.PASS);
    assertThat(((Formatting) result.evidence().get(0)).files()).isEqualTo(2);
    assertThat(result.tools()).containsExactly(new Tool("google-java-format", "9"));
  }

  @Test
  void whatItWouldChangeFailsAndIsPlacedFromTheRoot() throws Exception {
    Path wrong = file("src/a b/A.java", "x");
    GateResult result = examine(false, wrong, file("B.java", ""));
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    assertThat(result.findings()).singleElement().extracting("where").isEqualTo("src/a b/A.java");
    assertThat(result.findings().get(0).fix()).endsWith(":format -Dgate.fix");
    assertThat(Files.readString(wrong)).isEqualTo("x");
  }

  @Test
  void aRewriteIsExaminedAfterwards() throws Exception {
    Path wrong = file("A.java", "x");
    assertThat(outcome(examine(true, wrong))).isEqualTo(Outcome.PASS);
    assertThat(wrong).isEmptyFile();
  }

  @Test
  void aFileThatTheFormatterCannotReadIsNotMeasured() throws Exception {
    GateResult result = examine(false, file("A.java", "!"));
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what())
        .isEqualTo("google-java-format ended with exit code 3: A.java:1:1: error: no Java");
  }

  @Test
  void withoutTheFormattersJarsNothingIsMeasured() throws Exception {
    Path nothing = Files.createDirectories(root.resolve("nothing"));
    GateResult result =
        new GoogleJavaFormatFork(List.of(nothing), "9", root)
            .examine(List.of(file("A.java", "")), false);
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void withoutSourcesTheGateDoesNotApply() throws Exception {
    assertThat(outcome(examine(false)).reason()).isEqualTo("no-surface");
  }
}
