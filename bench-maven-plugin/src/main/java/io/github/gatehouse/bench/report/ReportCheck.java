package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.text.Foreign;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a page says what follows from the raw data that it carries: it is made again from them
 * alone, and nothing but the way in which they are packed may differ.
 */
public final class ReportCheck {
  private static final Pattern WRITER =
      Pattern.compile("<p>Computed from recording.jsonl by bench-maven-plugin( [\\w.+-]*)?\\.</p>");

  private static final int BEFORE = 40;

  private ReportCheck() {}

  /**
   * The first place at which the page says something else; empty where there is none.
   *
   * @param version of the plugin that checks; another one may word things differently
   * @throws IOException if the page cannot be read, carries no recording, or is of another version
   */
  public static Optional<String> difference(Path page, String version) throws IOException {
    byte[] raw = EmbeddedRecording.read(page);
    String said = Files.readString(page);
    sameVersion(page, said, version);
    Recording recording =
        RecordingJson.read(new ByteArrayInputStream(raw), page, ReportCheck::leftOut);
    Report report = new Report(recording, Judge.of(recording), version);
    return first(
        EmbeddedRecording.left(said).lines().toList(),
        EmbeddedRecording.left(ReportPage.render(report, raw)).lines().toList());
  }

  /** A cut line is left out on both sides: the page was made from what remains, too. */
  private static void leftOut(String line) {}

  private static void sameVersion(Path page, String said, String version) throws IOException {
    Matcher writer = WRITER.matcher(said);
    String wrote = writer.find() && writer.group(1) != null ? writer.group(1).strip() : "";
    if (!wrote.equals(version)) {
      throw new IOException(
          "%s was written by version '%s'; this is '%s', which may word things differently\nFix: mvn"
                  .formatted(page, wrote, version)
              + " io.github.gatehouse-maven:bench-maven-plugin:"
              + (wrote.isEmpty() ? "<version>" : wrote)
              + ":verify-report -Dbench.report="
              + page);
    }
  }

  private static Optional<String> first(List<String> said, List<String> follows) {
    for (int i = 0; i < Math.max(said.size(), follows.size()); i++) {
      String left = i < said.size() ? said.get(i) : "(nothing)";
      String right = i < follows.size() ? follows.get(i) : "(nothing)";
      if (!left.equals(right)) {
        return Optional.of(
            "line %d says    %s\nline %d should  %s"
                .formatted(i + 1, near(left, right), i + 1, near(right, left)));
      }
    }
    return Optional.empty();
  }

  /** A line from shortly before it differs from another one. */
  private static String near(String line, String other) {
    int same = 0;
    while (same < Math.min(line.length(), other.length())
        && line.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - BEFORE);
    return (from > 0 ? "…" : "") + Foreign.shown(line.substring(from));
  }
}
