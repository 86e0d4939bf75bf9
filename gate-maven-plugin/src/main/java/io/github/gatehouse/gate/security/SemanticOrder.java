package io.github.gatehouse.gate.security;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of semantic versioning 2.0.
 *
 * @see <a href="https://semver.org/#spec-item-11">Precedence</a>
 */
final class SemanticOrder implements Comparator<String> {
  private static final Pattern VERSION =
      Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** True for a version that this order knows. */
  static boolean knows(String version) {
    return VERSION.matcher(version).matches();
  }

  @Override
  public int compare(String one, String other) {
    Matcher a = parsed(one);
    Matcher b = parsed(other);
    for (int part = 1; part <= 3; part++) {
      int difference = number(a.group(part)).compareTo(number(b.group(part)));
      if (difference != 0) {
        return difference;
      }
    }
    return preRelease(a.group(4), b.group(4));
  }

  private static Matcher parsed(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + version + "' is no semantic version such as 1.2.3");
    }
    return matcher;
  }

  private static BigInteger number(String digits) {
    return new BigInteger(digits);
  }

  /** A version without a pre-release comes after all that have one. */
  private static int preRelease(String one, String other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    String[] a = one.split("\\.");
    String[] b = other.split("\\.");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int difference = identifier(a[i], b[i]);
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  /** Numbers come before words. */
  private static int identifier(String one, String other) {
    boolean first = NUMBER.matcher(one).matches();
    boolean second = NUMBER.matcher(other).matches();
    if (first && second) {
      return number(one).compareTo(number(other));
    }
    return first == second ? one.compareTo(other) : first ? -1 : 1;
  }
}
