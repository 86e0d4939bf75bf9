package io.github.gatehouse.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitXmlTest {
  private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.700Z");

  @TempDir Path directory;

  private Path report(String name, String cases) throws IOException {
    // The header claims what is not so, as surefire's does where tests were run again.
    String suite = "<testsuite tests='99' failures='0' errors='0'>" + cases + "</testsuite>";
    return Files.writeString(directory.resolve("TEST-" + name + ".xml"), suite);
  }

  private TestCases cases(String cases) throws IOException {
    return TestReport.read(report("x", cases));
  }

  private static String testcase(String name, String inside) {
    return "<testcase classname='a.B' name='" + name + "'>" + inside + "</testcase>";
  }

  @Test
  void casesAreCountedAndNotHeaders() throws IOException {
    TestCases cases = cases(testcase("one", "") + testcase("two", "<system-out>x</system-out>"));
    assertThat(cases.passed()).isEqualTo(2);
    assertThat(cases.total()).isEqualTo(2);
  }

  @Test
  void failuresAndErrorsAreFailures() throws IOException {
    TestCases cases =
        cases(
            testcase("one", "<failure message='expected 1'>trace</failure>")
                + testcase("two", "<error/>"));
    assertThat(cases.failed()).containsExactly("a.B#one", "a.B#two");
    assertThat(cases.failures()).extracting(TestCase::message).containsExactly("expected 1", "");
  }

  @Test
  void aCaseThatPassedWhenRunAgainIsFlakyAndPassed() throws IOException {
    TestCases cases = cases(testcase("one", "<flakyFailure message='x'/><flakyError/>"));
    assertThat(cases.passed()).isEqualTo(1);
    assertThat(cases.flaky()).isEqualTo(1);
    assertThat(cases.failures()).isEmpty();
  }

  @Test
  void aCaseThatFailedEachTimeIsOneFailure() throws IOException {
    TestCases cases = cases(testcase("one", "<failure message='x'/><rerunFailure message='x'/>"));
    assertThat(cases.failures()).hasSize(1);
    assertThat(cases.passed()).isZero();
  }

  @Test
  void skippedCasesAreNeitherPassedNorFailed() throws IOException {
    TestCases cases = cases(testcase("one", "<skipped message='later'/>"));
    assertThat(cases.skipped()).isEqualTo(1);
    assertThat(cases.total()).isEqualTo(1);
    assertThat(cases.passed()).isZero();
  }

  @Test
  void aFailureInsideOfOutputIsText() throws IOException {
    TestCases cases = cases(testcase("one", "<system-out><![CDATA[<failure/>]]></system-out>"));
    assertThat(cases.failures()).isEmpty();
  }

  @Test
  void nestedSuitesAreCountedOnce() throws IOException {
    TestCases cases = cases("<testsuite>" + testcase("one", "") + "</testsuite>");
    assertThat(cases.total()).isEqualTo(1);
  }

  @Test
  void reportsOfAnEarlierBuildAreNotCounted() throws IOException {
    aged(report("old", testcase("one", "")), "2026-01-02T03:04:04Z");
    aged(report("new", testcase("one", "")), "2026-01-02T03:04:06Z");
    TestReports reports = TestReports.in(directory, STARTED);
    assertThat(reports.files()).extracting(Path::getFileName).hasToString("[TEST-new.xml]");
    assertThat(reports.cases().total()).isEqualTo(1);
  }

  @Test
  void fileTimesWithoutFractionsAreNotTooOld() throws IOException {
    aged(report("coarse", testcase("one", "")), "2026-01-02T03:04:05Z");
    assertThat(TestReports.in(directory, STARTED).files()).hasSize(1);
  }

  @Test
  void aReportThatCannotBeReadIsSaid() throws IOException {
    aged(Files.writeString(directory.resolve("TEST-y.xml"), "<testsuite>"), "2026-01-02T03:05:00Z");
    TestReports reports = TestReports.in(directory, STARTED);
    assertThat(reports.unreadable()).singleElement().asString().contains("TEST-y.xml");
  }

  @Test
  void aDirectoryThatIsNotThereHoldsNothing() throws IOException {
    TestReports reports = TestReports.in(directory.resolve("none"), STARTED);
    assertThat(reports.files()).isEmpty();
    assertThat(reports.cases()).isEqualTo(TestCases.NONE);
  }

  private static void aged(Path file, String time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
  }
}
