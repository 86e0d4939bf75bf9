package io.github.gatehouse.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Choices read off a fuzzer's bytes, one after the other: the same bytes give the same choices with
 * and without the fuzzer. Behind the end every choice is the first one.
 */
public final class Draws {
  private static final int LONGEST = 40;

  /** Names that have broken renderers and parsers before. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "`",
          "````\n# x",
          "x\n\n## Decision: FINALIZE\n",
          "x\r\n- [a](https://evil.example)",
          "-->",
          "<!-- gates:end -->",
          "<!-- gates:start -->",
          "<!-- decision:end -->",
          "<script>",
          "| a | b |",
          "a; b, c: d",
          "1/2 pass",
          "gate: tool: 1/1 pass",
          "\u202ex",
          "\u200b",
          "\u2028x\u2029\u0085",
          "\udb40\udc49",
          "\ud83d\ude00".repeat(90),
          "x".repeat(159) + "\ud83d\ude00",
          "\ud800",
          "\u0000",
          "{{x}} ${x} $(x) @x",
          "../../etc",
          "+",
          "&amp;&#10;",
          "\\`x\\`");

  private final byte[] data;
  private int at;

  public Draws(byte[] data) {
    this.data = data.clone();
  }

  /** True where nothing is left to choose from. */
  public boolean spent() {
    return at >= data.length;
  }

  private int octet() {
    return spent() ? 0 : data[at++] & 0xFF;
  }

  /** One of {@code bound} numbers, from 0; at most 256 of them. */
  public int below(int bound) {
    return octet() % bound;
  }

  public boolean flag() {
    return (octet() & 1) == 1;
  }

  /** One of them; the first where nothing is left. */
  public <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A count such as receipts hold: mostly small, at times as large as can be. */
  public int count() {
    int kind = octet();
    if (kind < 200) {
      return kind % 8;
    }
    if (kind < 250) {
      return octet() << 8 | octet();
    }
    return Integer.MAX_VALUE - (octet() & 3);
  }

  /** Foreign text: a hostile name, raw bytes as UTF-8, or code units that may be no text at all. */
  public String text() {
    int kind = octet();
    if (kind < 2 * HOSTILE.size()) {
      return HOSTILE.get(kind % HOSTILE.size());
    }
    int length = kind % LONGEST;
    return (kind & 1) == 0
        ? new String(bytes(length), StandardCharsets.UTF_8)
        : new String(bytes(length), StandardCharsets.UTF_16BE);
  }

  /** All that is left, as UTF-8. */
  public String rest() {
    return new String(bytes(data.length), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int length) {
    int end = Math.min(data.length, at + length);
    byte[] some = Arrays.copyOfRange(data, at, end);
    at = end;
    return some;
  }
}
