package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Small rules of wording that all evidence shares. */
final class Words {
  private static final int LONGEST = 160;

  /** Blanks, line ends and what cannot be seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+");

  private static final Pattern ENDS_TOOL = Pattern.compile("(?:" + UNSEEN + "|[:;,])+");

  private Words() {}

  /** {@code 1 file}, {@code 2 files}. */
  static String count(int n, String noun) {
    return count(n, noun, noun + "s");
  }

  /** {@code 1 dependency}, {@code 2 dependencies}. */
  static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  /** A number without exponent or trailing zeros. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** A name as a file gives it back: half a surrogate pair is no text. */
  private static String whole(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static SortedSet<String> sorted(Collection<String> names) {
    SortedSet<String> sorted = new TreeSet<>();
    names.forEach(name -> sorted.add(whole(name)));
    return Collections.unmodifiableSortedSet(sorted);
  }

  /** Numbers by name; none is negative. */
  static SortedMap<String, Integer> sorted(SortedMap<String, Integer> numbers) {
    SortedMap<String, Integer> sorted = new TreeMap<>();
    numbers.forEach(
        (name, n) -> {
          Checks.notNegative(name, n);
          sorted.merge(whole(name), n, Words::add);
        });
    return Collections.unmodifiableSortedMap(sorted);
  }

  static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
    SortedSet<String> union = new TreeSet<>(a);
    union.addAll(b);
    return union;
  }

  /** Two lists joined by {@code +}, without repeating a member. */
  static String join(String one, String other) {
    Set<String> members = new LinkedHashSet<>(Arrays.asList(one.split("\\+")));
    members.addAll(Arrays.asList(other.split("\\+")));
    members.remove("");
    return String.join("+", members);
  }

  /** The better known basis never hides the worse one. */
  static Basis worse(Basis one, Basis other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** A sum that stops at the largest int: an overflow would turn many faults into none. */
  static int add(int one, int other) {
    return clamp((long) one + other);
  }

  /** All counts together, exactly. */
  static long total(Collection<Integer> counts) {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  /** For a count that is shown or added up; a verdict compares the exact one. */
  static int clamp(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  static String lower(String capitals) {
    return capitals.toLowerCase(Locale.ROOT);
  }

  static <K extends Comparable<K>> SortedMap<K, Integer> sum(
      SortedMap<K, Integer> a, SortedMap<K, Integer> b) {
    SortedMap<K, Integer> sum = new TreeMap<>(a);
    b.forEach((key, n) -> sum.merge(key, n, Words::add));
    return sum;
  }

  /** A foreign name as one member of a list inside a segment. */
  static String name(String foreign) {
    return segment(foreign).replaceAll("[,()]", " ").strip();
  }

  /** Foreign text as one short line segment: no separators, no control characters. */
  static String segment(String foreign) {
    return cut(UNSEEN.matcher(foreign).replaceAll(" ").replace(';', ',').strip());
  }

  /** The name of a tool as a line can hold it: nothing in it ends it early. */
  static String tool(String foreign) {
    String flat = ENDS_TOOL.matcher(foreign).replaceAll(" ").strip();
    return flat.isEmpty() ? "unknown" : cut(flat);
  }

  private static String cut(String flat) {
    if (flat.length() <= LONGEST) {
      return flat;
    }
    // Half a surrogate pair does not come back from a file: the receipt would look edited.
    int end = Character.isHighSurrogate(flat.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return flat.substring(0, end).strip() + "…";
  }
}
