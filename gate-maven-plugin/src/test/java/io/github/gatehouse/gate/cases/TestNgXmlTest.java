package io.github.gatehouse.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestNgXmlTest {
  @TempDir Path directory;

  private TestCases cases(String methods) throws IOException {
    String xml =
        "<testng-results ignored='0' total='99' passed='99' failed='0' skipped='0'>"
            + "<suite name='s'><groups></groups><test name='t'><class name='a.B'>"
            + methods
            + "</class></test></suite></testng-results>";
    return TestReport.read(Files.writeString(directory.resolve("testng-results.xml"), xml));
  }

  private static String method(String name, String status, String more, String inside) {
    return "<test-method signature='"
        + name
        + "()' name='"
        + name
        + "' duration-ms='12' status='"
        + status
        + "' "
        + more
        + ">"
        + inside
        + "</test-method>";
  }

  @Test
  void methodsAreCountedAndNotTheHeader() throws IOException {
    String failure =
        "<exception class='E'><message><![CDATA[expected 1]]></message>"
            + "<full-stacktrace><![CDATA[at x]]></full-stacktrace></exception>";
    TestCases cases =
        cases(
            method("one", "PASS", "", "")
                + method("two", "FAIL", "", failure)
                + method("three", "SKIP", "", ""));
    assertThat(cases.passed()).isOne();
    assertThat(cases.skipped()).isOne();
    assertThat(cases.failed()).containsExactly("a.B#two");
    assertThat(cases.failures().get(0).message()).isEqualTo("expected 1");
    assertThat(cases.all().get(0).millis()).isEqualTo(12);
  }

  @Test
  void methodsThatPrepareAreCasesOnlyWhereTheyFailed() throws IOException {
    TestCases cases =
        cases(
            method("setUp", "PASS", "is-config='true'", "")
                + method("tearDown", "FAIL", "is-config='true'", "")
                + method("one", "PASS", "", ""));
    assertThat(cases.total()).isEqualTo(2);
    assertThat(cases.failed()).containsExactly("a.B#tearDown");
  }

  @Test
  void rowsOfDataAreCasesOfTheirOwn() throws IOException {
    String first = "<params><param index='0'><value><![CDATA[1]]></value></param></params>";
    String second =
        "<params><param index='0'><value><![CDATA[2]]></value></param>"
            + "<param index='1'><value><![CDATA[x, y]]></value></param></params>";
    TestCases cases = cases(method("adds", "PASS", "", first) + method("adds", "FAIL", "", second));
    assertThat(cases.all())
        .extracting(TestCase::id)
        .containsExactly("a.B#adds[1]", "a.B#adds[2, x, y]");
  }

  @Test
  void aTryThatWasRepeatedIsNoCaseAndTheOneThatPassesIsFlaky() throws IOException {
    TestCases cases =
        cases(method("one", "SKIP", "retried='true'", "") + method("one", "PASS", "", ""));
    assertThat(cases.total()).isOne();
    assertThat(cases.flaky()).isOne();
    TestCases failed =
        cases(method("one", "SKIP", "retried='true'", "") + method("one", "FAIL", "", ""));
    assertThat(failed.failed()).containsExactly("a.B#one");
  }

  @Test
  void anUnknownStatusIsNoPass() throws IOException {
    assertThat(cases(method("one", "SUCCESS_PERCENTAGE_FAILURE", "", "")).failed()).hasSize(1);
  }

  @Test
  void besideJUnitXmlOfTheSameTestsItIsNotCounted() throws IOException {
    cases(method("one", "PASS", "", ""));
    Files.writeString(
        directory.resolve("TEST-a.xml"),
        "<testsuite><testcase classname='a.B' name='one'/></testsuite>");
    TestReports reports = TestReports.in(directory, Instant.EPOCH);
    assertThat(reports.cases().total()).isOne();
    assertThat(reports.files()).extracting(Path::getFileName).hasToString("[TEST-a.xml]");
    Files.delete(directory.resolve("TEST-a.xml"));
    assertThat(TestReports.in(directory, Instant.EPOCH).files()).hasSize(1);
  }
}
