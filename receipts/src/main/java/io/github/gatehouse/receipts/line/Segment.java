package io.github.gatehouse.receipts.line;

/**
 * One part of an evidence line.
 *
 * @param separator what stands before it: empty for the first, else {@code "; "} or {@code ", "}
 * @param part the part itself
 */
public record Segment(String separator, Part part) {

  /** What a segment says. Its text is exactly what stands in the line. */
  public sealed interface Part permits Count, Quantity, KeyValue, Text {
    /** The part as it stands in the line. */
    String text();
  }

  /** {@code 1361/1363 pass}: some of all, and what is counted. */
  public record Count(int some, int all, String word) implements Part {
    @Override
    public String text() {
      return some + "/" + all + " " + word;
    }
  }

  /** {@code 4 skipped}: a number as it was written, and its unit or noun. */
  public record Quantity(String number, String unit) implements Part {
    @Override
    public String text() {
      return number + " " + unit;
    }
  }

  /** {@code baseline: main@8a413dd}. */
  public record KeyValue(String key, String value) implements Part {
    @Override
    public String text() {
      return key + ": " + value;
    }
  }

  /** Anything else, such as {@code no regression in 25}. */
  public record Text(String text) implements Part {}
}
