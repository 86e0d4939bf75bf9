package io.github.gatehouse.gate.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.fork.KeptJvms;
import io.github.gatehouse.gate.fork.KeptJvmsOfTests;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInFormatTest {
  /** A formatter that replaces x, cannot read files with {@code !} and dies of {@code ?}. */
  private static final String FAKE =
      """
      package com.google.googlejavaformat.java;
      import java.io.*;
      import java.nio.file.*;
      public class GoogleJavaFormatToolProvider implements java.util.spi.ToolProvider {
        public String name() { return "fake"; }
        public int run(PrintWriter out, PrintWriter errors, String... args) {
          int exit = 0;
          for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String text = read(file);
            if (text.startsWith("!")) {
              errors.println(file + ":7:1: error: no Java");
              errors.println(file + ":9:1: error: no end");
              exit = 1;
            } else if (text.startsWith("?")) {
              throw new IllegalStateException("out of order");
            } else if (args[0].equals("--replace")) {
              write(file, text.replace("x", "ü"));
            } else if (text.contains("x")) {
              out.println(file);
            }
          }
          return exit;
        }
        static String read(Path file) {
          try {
            return Files.readString(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        static void write(Path file, String text) {
          try {
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
      """;

  /** Palantir's formatter as a program that runs once. */
  private static final String PROGRAM =
      """
      package com.palantir.javaformat.java;
      public class Main {
        public static void main(String[] args) {
          System.out.println(args[args.length - 1]);
          System.exit(args[0].equals("--palantir") ? 0 : 2);
        }
      }
      """;

  private final KeptJvms jvms = KeptJvmsOfTests.fresh();
  @TempDir Path root;
  private Path formatter;

  @BeforeEach
  void compileTheFake() throws IOException {
    formatter = Files.createDirectories(root.resolve("formatter"));
    for (Map.Entry<String, String> one :
        Map.of("GoogleJavaFormatToolProvider", FAKE, "Main", PROGRAM).entrySet()) {
      Path source = Files.writeString(formatter.resolve(one.getKey() + ".java"), one.getValue());
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", formatter.toString(), source.toString());
      assertThat(exit).isZero();
    }
  }

  @AfterEach
  void noJvmIsLeft() throws IOException {
    jvms.close();
  }

  private Path file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private BuiltInFormat gate(FormatStyle style, Charset charset) {
    return new BuiltInFormat(
        new FormatterFork(style, "9", List.of(formatter), jvms), root, charset);
  }

  private GateResult examine(boolean rewrite, Path... files) throws Exception {
    return gate(FormatStyle.GOOGLE, UTF_8).examine(List.of(files), List.of(files), rewrite);
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
    assertThat(result.findings().get(0).fix())
        .endsWith(":format -Dgate.fix -Dgate.format.style=google");
    assertThat(Files.readString(wrong)).isEqualTo("x");
  }

  @Test
  void aRewriteIsExaminedAfterwards() throws Exception {
    Path wrong = file("A.java", "x");
    assertThat(outcome(examine(true, wrong))).isEqualTo(Outcome.PASS);
    assertThat(wrong).hasContent("ü");
    assertThat(root.toFile().list()).containsExactlyInAnyOrder("A.java", "formatter");
  }

  @Test
  void aRewriteKeepsMarkEncodingLineEndsAndPermissions() throws Exception {
    Path marked = file("A.java", "\uFEFFx\r\n");
    Files.setPosixFilePermissions(marked, PosixFilePermissions.fromString("rw-r--r--"));
    examine(true, marked);
    assertThat(Files.readString(marked)).isEqualTo("\uFEFFü\r\n");
    assertThat(Files.getPosixFilePermissions(marked))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    Path latin = file("B.java", "");
    Files.write(latin, "xß".getBytes(ISO_8859_1));
    GateResult result =
        gate(FormatStyle.GOOGLE, ISO_8859_1).examine(List.of(latin), List.of(latin), true);
    assertThat(outcome(result)).isEqualTo(Outcome.PASS);
    assertThat(Files.readAllBytes(latin)).isEqualTo("üß".getBytes(ISO_8859_1));
  }

  @Test
  void copiesAreReportedUnderTheirOwnNames() throws Exception {
    GateResult result = examine(false, file("src/A.java", "\uFEFFx"), file("B.java", "\uFEFF!"));
    assertThat(result.findings())
        .extracting(Finding::where)
        .containsExactly("B.java:7", "src/A.java");
  }

  @Test
  void aFileThatIsNoJavaIsNamedWithItsLineAndTheOthersAreExamined() throws Exception {
    GateResult result = examine(false, file("A.java", "!"), file("B.java", ""));
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(((Formatting) result.evidence().get(0)).files()).isEqualTo(1);
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("format-unparsable");
              assertThat(finding.what()).isEqualTo("no Java");
              assertThat(finding.where()).isEqualTo("A.java:7");
            });
    GateResult worse = examine(false, file("A.java", "!"), file("B.java", "x"));
    assertThat(outcome(worse).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void aFileInAnotherEncodingIsNamedAndLeftAlone() throws Exception {
    Path latin = file("A.java", "");
    Files.write(latin, "xß".getBytes(ISO_8859_1));
    GateResult result = examine(true, latin);
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what()).isEqualTo("the file is no text in UTF-8");
    assertThat(Files.readAllBytes(latin)).isEqualTo("xß".getBytes(ISO_8859_1));
  }

  @Test
  void theOrderOfBytesIsKept() throws Exception {
    for (Charset order : List.of(UTF_16LE, UTF_16BE)) {
      Path wide = file("A.java", "");
      Files.write(wide, "\uFEFFx".getBytes(order));
      List<Path> files = List.of(wide);
      assertThat(outcome(gate(FormatStyle.GOOGLE, UTF_16).examine(files, files, false)))
          .isEqualTo(Outcome.FAIL);
      gate(FormatStyle.GOOGLE, UTF_16).examine(files, files, true);
      assertThat(Files.readAllBytes(wide)).isEqualTo("\uFEFFü".getBytes(order));
    }
  }

  @Test
  void aFormatterThatDiesExaminesNothing() throws Exception {
    GateResult result = examine(false, file("A.java", "?"), file("B.java", ""));
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(((Formatting) result.evidence().get(0)).files()).isZero();
    assertThat(result.findings().get(0).what())
        .startsWith("google-java-format ended with exit code 1: Exception in thread");
  }

  @Test
  void aStyleThatMostFilesDoNotHaveIsNotTheirs() throws Exception {
    List<Path> files = List.of(file("A.java", "x"), file("B.java", "x"), file("C.java", ""));
    GateResult result = gate(FormatStyle.DETECT, UTF_8).examine(files, files, true);
    assertThat(outcome(result)).hasToString("skipped(not-configured)");
    assertThat(files.get(0)).hasContent("x");
    GateResult half =
        gate(FormatStyle.DETECT, UTF_8).examine(files.subList(1, 3), files.subList(1, 3), false);
    assertThat(outcome(half)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aSampleStandsForManyFilesAndAllAreExamined() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      files.add(file(i + ".java", i == 29 ? "x" : ""));
    }
    GateResult result = gate(FormatStyle.DETECT, UTF_8).examine(files, files, false);
    assertThat(((Formatting) result.evidence().get(0))).hasFieldOrPropertyWithValue("files", 30);
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aFormatterThatIsNoToolRunsAsAProgram() throws Exception {
    List<Path> files = List.of(file("A.java", ""));
    GateResult result = gate(FormatStyle.PALANTIR, UTF_8).examine(files, files, false);
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    assertThat(result.findings()).singleElement().extracting("where").isEqualTo("A.java");
  }

  @Test
  void withoutTheFormattersJarsNothingIsMeasured() throws Exception {
    formatter = Files.createDirectories(root.resolve("nothing"));
    assertThat(outcome(examine(false, file("A.java", ""))).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void withoutSourcesTheGateDoesNotApply() throws Exception {
    Path file = file("A.java", "");
    assertThat(nothing(List.of(), List.of())).isEqualTo("no Java sources");
    assertThat(nothing(List.of(file), List.of())).isEqualTo("no changed Java sources");
    assertThat(BuiltInFormat.nothing(FormatStyle.GOOGLE, List.of(file), List.of(file))).isEmpty();
  }

  private static String nothing(List<Path> all, List<Path> files) {
    GateResult result = BuiltInFormat.nothing(FormatStyle.GOOGLE, all, files).orElseThrow();
    assertThat(outcome(result).reason()).isEqualTo("no-surface");
    return ((Skipped) result.evidence().get(0)).detail();
  }

  @Test
  void aStyleBearsOneOfTheNames() {
    assertThat(FormatStyle.of("aosp")).isEqualTo(FormatStyle.AOSP);
    assertThatThrownBy(() -> FormatStyle.of("mine"))
        .hasMessage("gate.format.style is 'mine'; one of detect, google, aosp, palantir, none");
  }
}
