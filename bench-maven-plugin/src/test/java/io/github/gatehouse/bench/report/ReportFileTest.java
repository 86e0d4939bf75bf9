package io.github.gatehouse.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.testing.PageDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private Path directory;

  @Test
  void thePageShowsWhatTheJudgeSaysAndCarriesWhatHeRead() throws Exception {
    RunDirectory run = new RunDirectory(directory);
    Recording recording = SampleRun.mixed().recording();
    Files.writeString(run.recording(), RecordingJson.text(recording));
    List<String> warnings = new ArrayList<>();
    Path page = ReportFile.write(run, "1.2.3", warnings::add);
    assertThat(page).isEqualTo(directory.resolve("report.html"));
    assertThat(warnings).isEmpty();
    assertThat(EmbeddedRecording.read(page)).isEqualTo(Files.readAllBytes(run.recording()));
    String text = Files.readString(page);
    assertThat(text).contains("bench-maven-plugin:1.2.3:verify-report");
    Judgement judgement = Judge.of(RecordingJson.read(run.recording(), warnings::add));
    PageDocument seen = PageDocument.parse(text);
    assertThat(seen.ofClass("tr", "row"))
        .extracting(row -> row.getAttribute("data-verdict"))
        .containsExactlyInAnyOrderElementsOf(
            judgement.rulings().stream()
                .map(ruling -> new VerdictMark(ruling.verdict()).word())
                .toList());
    assertThat(ReportPage.render(new Report(recording, judgement, "1.2.3"), raw(run)))
        .isEqualTo(text);
  }

  private static byte[] raw(RunDirectory run) throws IOException {
    return Files.readAllBytes(run.recording());
  }

  @Test
  void aCutLastLineIsSaidAndAMissingRecordingIsNamed() throws IOException {
    RunDirectory run = new RunDirectory(directory);
    String whole = RecordingJson.text(SampleRun.small().recording());
    Files.writeString(run.recording(), whole.substring(0, whole.length() - 9));
    List<String> warnings = new ArrayList<>();
    ReportFile.write(run, "", warnings::add);
    assertThat(warnings).singleElement().asString().contains("was cut before its end");
    assertThat(Files.readString(run.report()))
        .contains("mvn io.github.gatehouse-maven:bench-maven-plugin:verify-report");
    RunDirectory none = new RunDirectory(directory.resolve("none"));
    assertThatThrownBy(() -> ReportFile.write(none, "", warnings::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("recording.jsonl");
  }

  @Test
  void aPageIsProvedByTheRawDataThatItCarriesAndEveryEditIsFound() throws IOException {
    RunDirectory run = new RunDirectory(directory);
    Files.writeString(run.recording(), RecordingJson.text(SampleRun.mixed().recording()));
    Path page = ReportFile.write(run, "1.2.3", warning -> {});
    assertThat(ReportCheck.difference(page, "1.2.3")).isEmpty();
    String honest = Files.readString(page);
    for (String[] edit :
        new String[][] {
          {"▲</span> regressed", "✓</span> cleared"},
          {"got slower by more than", "did not get slower by"},
          {"+5.6\u00a0%", "+0.6\u00a0%"},
          {"svg .beyond { fill: var(--zone); }", "svg .beyond { fill: none; }"},
          {"</main>", "<p>all is well</p></main>"}
        }) {
      Files.writeString(page, honest.replaceFirst(Pattern.quote(edit[0]), edit[1]));
      assertThat(ReportCheck.difference(page, "1.2.3"))
          .as(edit[1])
          .hasValueSatisfying(
              said -> assertThat(said).contains(" says ", " should ", edit[1].substring(0, 4)));
    }
    Files.writeString(page, honest);
    assertThatThrownBy(() -> ReportCheck.difference(page, "1.2.4"))
        .hasMessageContaining("was written by version '1.2.3'; this is '1.2.4'")
        .hasMessageContaining("Fix: mvn io.github.gatehouse-maven:bench-maven-plugin:1.2.3:verify");
  }

  @Test
  void otherRawDataInTheSamePageAreFound() throws IOException {
    RunDirectory run = new RunDirectory(directory);
    Files.writeString(run.recording(), RecordingJson.text(SampleRun.mixed().recording()));
    String slow = Files.readString(ReportFile.write(run, "", warning -> {}));
    Files.writeString(run.recording(), RecordingJson.text(SampleRun.small().recording()));
    String good = Files.readString(ReportFile.write(run, "", warning -> {}));
    String mixed = good.substring(0, good.indexOf("H4sI")) + slow.substring(slow.indexOf("H4sI"));
    Path page = Files.writeString(directory.resolve("mixed.html"), mixed);
    assertThat(ReportCheck.difference(page, "")).isPresent();
  }
}
