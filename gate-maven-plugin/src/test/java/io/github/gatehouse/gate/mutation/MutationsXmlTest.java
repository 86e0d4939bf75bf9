package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutationsXmlTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mutations partial=\"true\">\n";

  @TempDir Path directory;

  private List<Mutant> read(String text) throws IOException {
    return MutationsXml.read(Files.writeString(directory.resolve("mutations.xml"), text));
  }

  private static String mutation(String status, String detected) {
    return "<mutation detected='"
        + detected
        + "' status='"
        + status
        + "' numberOfTestsRun='1'><sourceFile>Price.java</sourceFile>"
        + "<mutatedClass>example.Price</mutatedClass><mutatedMethod>of</mutatedMethod>"
        + "<methodDescription>(II)I</methodDescription><lineNumber>10</lineNumber><mutator>"
        + "org.pitest.mutationtest.engine.gregor.mutators.ConditionalsBoundaryMutator</mutator>"
        + "<indexes><index>11</index><index>19</index></indexes>"
        + "<blocks><block>2</block></blocks><killingTest/>"
        + "<description>changed conditional boundary</description></mutation>\n";
  }

  @Test
  void aMutantHasItsPlaceAndWhatWasChanged() throws IOException {
    Mutant one = read(HEAD + mutation("SURVIVED", "false") + "</mutations>\n").get(0);
    assertThat(one.source()).isEqualTo("example/Price.java");
    assertThat(one.line()).isEqualTo(10);
    assertThat(one.index()).isEqualTo(11);
    assertThat(one.descriptor()).isEqualTo("(II)I");
    assertThat(one.words()).isEqualTo("changed conditional boundary in Price.of");
    assertThat(one.detected()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "KILLED, true",
    "TIMED_OUT, true",
    "MEMORY_ERROR, true",
    "RUN_ERROR, true",
    "NON_VIABLE, true",
    "EQUIVALENT, true",
    "SURVIVED, false",
    "NO_COVERAGE, false",
    "NOT_STARTED, false",
    "STARTED, false"
  })
  void whatPitCountsAsDetectedIsCountedSo(String status, String detected) throws IOException {
    assertThat(read(HEAD + mutation(status, detected) + "</mutations>").get(0).detected())
        .isEqualTo(Boolean.parseBoolean(detected));
  }

  @ParameterizedTest
  @CsvSource({"SURVIVED, true", "NO_COVERAGE, true", "KILLED, false", "KILLED, yes", "KILLED, ''"})
  void aMutantThatContradictsItselfSpoilsTheReport(String status, String detected) {
    assertThatThrownBy(() -> read(HEAD + mutation(status, detected) + "</mutations>"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("mutations.xml: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sourceFile", "mutatedClass", "mutator", "description", "lineNumber"})
  void aMutantThatLacksAPartSpoilsTheReport(String part) {
    String torn = mutation("KILLED", "true").replaceFirst("<" + part + ">.*?</" + part + ">", "");
    assertThatThrownBy(() -> read(HEAD + torn + "</mutations>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no " + part);
  }

  @Test
  void aReportThatBreaksOffIsNone() {
    assertThatThrownBy(() -> read(HEAD + mutation("KILLED", "true")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anotherKindOfXmlIsNoReport() {
    assertThatThrownBy(() -> read("<testsuite/>"))
        .hasMessageContaining("is no report of PIT: it is <testsuite>");
  }

  @Test
  void entitiesFromOutsideAreRefused() {
    String entity = "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<mutations>&x;";
    assertThatThrownBy(() -> read(entity + "</mutations>")).hasMessageContaining("document type");
  }
}
