package io.github.gatehouse.bench.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The part of a comparison that one machine measures.
 *
 * @param index 1 to {@code count}
 * @param count 1 to 1000
 */
public record Shard(int index, int count) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
  private static final int MOST = 1000;

  public Shard {
    if (count < 1 || count > MOST || index < 1 || index > count) {
      throw new IllegalArgumentException(
          "bench.shard is " + index + "/" + count + "; it must satisfy 1 ≤ i ≤ n ≤ " + MOST);
    }
  }

  /** All of it, on one machine. */
  public static Shard whole() {
    return new Shard(1, 1);
  }

  /**
   * Reads {@code 2/4}; null is the whole.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Shard parse(String text) {
    if (text == null) {
      return whole();
    }
    Matcher form = FORM.matcher(text.trim());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "bench.shard is '" + text + "'; it must look like 2/4: the second of four");
    }
    return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** What its session is called where shards are joined: each name then tells its machine. */
  public String session(String name) {
    return count == 1 ? name : index + "/" + count + " " + name;
  }

  /** The shard that a session was joined from, as {@code 2/4}; empty where it was not. */
  public static String joined(String session) {
    int end = session.indexOf(' ');
    String shard = end < 0 ? "" : session.substring(0, end);
    return FORM.matcher(shard).matches() ? shard : "";
  }

  /**
   * What falls to this shard: every {@code count}-th, so that neighbours, which take about as long,
   * are spread. Each one falls to exactly one shard.
   *
   * @param all in the same order on every machine
   */
  public <T> List<T> of(List<T> all) {
    return IntStream.range(0, all.size())
        .filter(position -> position % count == index - 1)
        .mapToObj(all::get)
        .toList();
  }
}
