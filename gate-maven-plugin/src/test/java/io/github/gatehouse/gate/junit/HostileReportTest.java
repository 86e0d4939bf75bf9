package io.github.gatehouse.gate.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileReportTest {
  private static final String CASE = "<testcase classname='a.B' name='one'/>";

  @TempDir Path directory;

  private Path report(String xml) throws IOException {
    return Files.writeString(directory.resolve("TEST-a.xml"), xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<testsuite>",
        "<testsuite><testcase></testsuite>",
        "<testsuite><testcase name='a' name='b'/></testsuite>",
        "<testsuite>&undeclared;</testsuite>",
        "<testsuite/><testsuite/>",
        "<testsuite>\u0000</testsuite>",
        "<!DOCTYPE testsuite><testsuite/>",
        "<!DOCTYPE t [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><testsuite>&b;</testsuite>"
      })
  void whatIsNotWellFormedIsRefusedWithTheFilesName(String xml) throws IOException {
    Path file = report(xml);
    assertThatThrownBy(() -> JUnitXml.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("TEST-a.xml");
  }

  @Test
  void casesBeforeTheCutAreNotCounted() throws IOException {
    report("<testsuite>" + CASE + CASE + "<testca");
    JUnitReports reports = JUnitReports.in(directory, Instant.EPOCH);
    assertThat(reports.cases()).isEqualTo(TestCases.NONE);
    assertThat(reports.files()).isEmpty();
    assertThat(reports.unreadable()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "failsafe-summary", "testcase"})
  void anotherKindOfXmlIsNoReport(String root) throws IOException {
    Path file = report("<" + root + ">" + CASE + "</" + root + ">");
    assertThatThrownBy(() -> JUnitXml.read(file))
        .hasMessage("TEST-a.xml is no JUnit XML: it is <" + root + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"testsuite", "testsuites"})
  void bothRootsAreReports(String root) throws IOException {
    assertThat(JUnitXml.read(report("<" + root + ">" + CASE + "</" + root + ">")).total()).isOne();
  }

  @Test
  void aFileThatIsTooLargeIsNotOpened() throws IOException {
    Path file = directory.resolve("TEST-a.xml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(ForeignXml.MAX_BYTES + 1);
    }
    assertThatThrownBy(() -> JUnitXml.read(file)).hasMessageContaining("at most 67108864 are read");
  }

  @Test
  void aDirectoryWithTheNameOfAReportIsSaid() throws IOException {
    Files.createDirectories(directory.resolve("TEST-d.xml"));
    JUnitReports reports = JUnitReports.in(directory, Instant.EPOCH);
    assertThat(reports.unreadable()).containsExactly("TEST-d.xml is not a regular file");
  }

  @Test
  void otherFilesAreNotLookedAt() throws IOException {
    for (String name : List.of("a.xml", "TEST-a.txt", "failsafe-summary.xml", "TEST-a.xml.bak")) {
      Files.writeString(directory.resolve(name), "<testsuite>" + CASE + "</testsuite>");
    }
    JUnitReports reports = JUnitReports.in(directory, Instant.EPOCH);
    assertThat(reports.files()).isEmpty();
    assertThat(reports.unreadable()).isEmpty();
  }

  @Test
  void theEncodingIsTheOneThatTheFileStates() throws IOException {
    String xml =
        "<?xml version='1.0' encoding='ISO-8859-1'?><testsuite>"
            + "<testcase classname='a.B' name='größer'><failure/></testcase></testsuite>";
    Path file = directory.resolve("TEST-a.xml");
    Files.write(file, xml.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(JUnitXml.read(file).failures().get(0).name()).isEqualTo("a.B.größer");
  }

  @Test
  void theWorstOfSeveralFatesCounts() throws IOException {
    String inside = "<flakyFailure/><skipped/><failure message='worst'/><skipped message='late'/>";
    TestCases cases =
        JUnitXml.read(
            report("<testsuite><testcase name='x'>" + inside + "</testcase></testsuite>"));
    assertThat(cases.failures()).extracting(TestCases.Failure::message).containsExactly("worst");
    assertThat(cases.skipped()).isZero();
    assertThat(cases.flaky()).isZero();
  }

  @Test
  void aFailureDeeperInsideIsNoneOfTheCase() throws IOException {
    String inside = "<properties><failure/></properties><testcase name='y'><failure/></testcase>";
    TestCases cases =
        JUnitXml.read(
            report("<testsuite><testcase name='x'>" + inside + "</testcase></testsuite>"));
    assertThat(cases).isEqualTo(new TestCases(1, 0, 0, List.of()));
  }

  @Test
  void aDeepNestIsReadWithoutAStack() throws IOException {
    String xml = "<testsuite>".repeat(5000) + CASE + "</testsuite>".repeat(5000);
    assertThat(JUnitXml.read(report(xml)).total()).isOne();
  }

  @Test
  void countsAddUp() {
    TestCases.Failure failure = new TestCases.Failure("a.B.c", "");
    TestCases one = new TestCases(3, 1, 2, List.of(failure));
    TestCases both = one.plus(new TestCases(1, 1, 0, List.of(failure, failure)));
    assertThat(both.passed()).isEqualTo(4);
    assertThat(both.flaky()).isEqualTo(2);
    assertThat(both.skipped()).isEqualTo(2);
    assertThat(both.failures()).hasSize(3);
    assertThat(both.total()).isEqualTo(9);
  }
}
