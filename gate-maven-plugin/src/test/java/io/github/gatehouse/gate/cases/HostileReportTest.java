package io.github.gatehouse.gate.cases;

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
    assertThatThrownBy(() -> TestReport.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("TEST-a.xml");
  }

  @Test
  void casesBeforeTheCutAreNotCounted() throws IOException {
    report("<testsuite>" + CASE + CASE + "<testca");
    TestReports reports = TestReports.in(directory, Instant.EPOCH);
    assertThat(reports.cases()).isEqualTo(TestCases.NONE);
    assertThat(reports.files()).isEmpty();
    assertThat(reports.unreadable()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "failsafe-summary", "testcase"})
  void anotherKindOfXmlIsNoReport(String root) throws IOException {
    Path file = report("<" + root + ">" + CASE + "</" + root + ">");
    assertThatThrownBy(() -> TestReport.read(file))
        .hasMessage("TEST-a.xml is no report of tests: it is <" + root + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"testsuite", "testsuites"})
  void bothRootsAreReports(String root) throws IOException {
    assertThat(TestReport.read(report("<" + root + ">" + CASE + "</" + root + ">")).total())
        .isOne();
  }

  @Test
  void aFileThatIsTooLargeIsNotOpened() throws IOException {
    Path file = directory.resolve("TEST-a.xml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(ForeignXml.MAX_BYTES + 1);
    }
    assertThatThrownBy(() -> TestReport.read(file))
        .hasMessageContaining("at most 67108864 are read");
  }

  @Test
  void aDirectoryWithTheNameOfAReportIsSaid() throws IOException {
    Files.createDirectories(directory.resolve("TEST-d.xml"));
    TestReports reports = TestReports.in(directory, Instant.EPOCH);
    assertThat(reports.unreadable()).containsExactly("TEST-d.xml is not a regular file");
  }

  @Test
  void otherFilesAreNotLookedAt() throws IOException {
    for (String name : List.of("a.xml", "TEST-a.txt", "failsafe-summary.xml", "TEST-a.xml.bak")) {
      Files.writeString(directory.resolve(name), "<testsuite>" + CASE + "</testsuite>");
    }
    TestReports reports = TestReports.in(directory, Instant.EPOCH);
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
    assertThat(TestReport.read(file).failures().get(0).id()).isEqualTo("a.B#größer");
  }

  @Test
  void theWorstOfSeveralFatesCounts() throws IOException {
    String inside = "<flakyFailure/><skipped/><failure message='worst'/><skipped message='late'/>";
    TestCases cases =
        TestReport.read(
            report("<testsuite><testcase name='x'>" + inside + "</testcase></testsuite>"));
    assertThat(cases.failures()).extracting(TestCase::message).containsExactly("worst");
    assertThat(cases.skipped()).isZero();
    assertThat(cases.flaky()).isZero();
  }

  @Test
  void aFailureDeeperInsideIsNoneOfTheCase() throws IOException {
    String inside = "<properties><failure/></properties><testcase name='y'><failure/></testcase>";
    TestCases cases =
        TestReport.read(
            report("<testsuite><testcase name='x'>" + inside + "</testcase></testsuite>"));
    assertThat(cases.passed()).isOne();
    assertThat(cases.total()).isOne();
  }

  @Test
  void aDeepNestIsReadWithoutAStack() throws IOException {
    String xml = "<testsuite>".repeat(5000) + CASE + "</testsuite>".repeat(5000);
    assertThat(TestReport.read(report(xml)).total()).isOne();
  }

  @Test
  void countsAddUp() throws IOException {
    String failed = "<testcase classname='a.B' name='one'><failure/></testcase>";
    TestCases one = TestReport.read(report("<testsuite>" + CASE + failed + "</testsuite>"));
    TestCases both = one.plus(one);
    assertThat(both.passed()).isEqualTo(2);
    assertThat(both.failures()).hasSize(2);
    assertThat(both.total()).isEqualTo(4);
    assertThat(both.failed()).containsExactly("a.B#one", "a.B#one (2)");
  }
}
