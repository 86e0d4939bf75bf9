package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.check.Conclusion;
import java.io.IOException;
import java.util.Locale;

/** Check runs as canonical JSON, in the words of GitHub's own payload. */
public final class CheckRunJson {
  private static final String COMPLETED = "completed";

  private CheckRunJson() {}

  /** The file, member by member. */
  record CheckRunFile(
      String name, String headSha, String status, String conclusion, OutputPart output) {}

  record OutputPart(String title, String summary, String text) {}

  /** The file's content, ending in one line feed. */
  public static String write(CheckRun run) {
    return CanonicalJson.write(
        new CheckRunFile(
            run.name(),
            run.headSha(),
            COMPLETED,
            run.conclusion().toString(),
            new OutputPart(run.title(), run.summary(), run.text())));
  }

  /**
   * Reads a payload.
   *
   * @throws IOException if the text is no payload; the message names the member
   */
  public static CheckRun read(String text) throws IOException {
    CheckRunFile file = CanonicalJson.read(text, CheckRunFile.class);
    try {
      if (!COMPLETED.equals(file.status()) || file.output() == null) {
        throw new IllegalArgumentException(
            "status is '" + file.status() + "'; completed, and with an output");
      }
      OutputPart output = file.output();
      Conclusion conclusion = conclusion(file.conclusion());
      return new CheckRun(
          file.name(), file.headSha(), conclusion, output.title(), output.summary(), output.text());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("no check run: " + e.getMessage(), e);
    }
  }

  private static Conclusion conclusion(String word) {
    for (Conclusion one : Conclusion.values()) {
      if (one.toString().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "conclusion is '" + String.valueOf(word).toLowerCase(Locale.ROOT) + "'; not one of ours");
  }
}
