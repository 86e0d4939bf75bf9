package io.github.gatehouse.receipts.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.receipts.line.EvidenceLine;
import io.github.gatehouse.receipts.line.LineLint;
import io.github.gatehouse.receipts.line.Segment;
import java.nio.charset.StandardCharsets;

/** Any text: it is no evidence line, or it comes back as it was. */
public final class EvidenceTextFuzz {
  private EvidenceTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    boolean sound = LineLint.check(text).isEmpty();
    try {
      EvidenceLine line = EvidenceLine.parse(text);
      hold(line.toString().equals(text), "parse and render", text);
      hold(EvidenceLine.parse(line.toString()).equals(line), "parse again", text);
      hold(!line.segments().isEmpty(), "no segment", text);
      for (Segment segment : line.segments()) {
        hold(
            !(segment.part() instanceof Segment.Count count)
                || !sound
                || count.some() <= count.all(),
            "more than all there are",
            text);
      }
    } catch (IllegalArgumentException refused) {
      hold(!sound, "a sound line that does not parse", text);
    }
  }
}
