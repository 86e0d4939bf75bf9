package io.github.gatehouse.gate.features;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several machines that share the combinations. What each builds follows from the list
 * alone, so that they need not talk.
 *
 * @param number of this one, from 1
 * @param count of all
 */
public record Shard(int number, int count) {
  private static final Pattern SPELLED = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(
          "gate.features.shard is '" + number + "/" + count + "'; from 1/n to n/n");
    }
  }

  /**
   * Reads {@code 2/3}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Shard parse(String spelled) {
    Matcher match = SPELLED.matcher(spelled.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "gate.features.shard is '" + spelled + "'; such as 1/3, the first of three");
    }
    return new Shard(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  /** What this shard builds: every n-th, so that large combinations are spread. */
  public <T> List<T> own(List<T> all) {
    return IntStream.range(0, all.size()).filter(this::owns).mapToObj(all::get).toList();
  }

  /** What the others build. */
  public <T> List<T> others(List<T> all) {
    return IntStream.range(0, all.size()).filter(i -> !owns(i)).mapToObj(all::get).toList();
  }

  private boolean owns(int index) {
    return index % count == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
