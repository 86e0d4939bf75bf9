package io.github.gatehouse.gate.features;

import io.github.gatehouse.receipts.digest.Sha256;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** File names for combinations: a profile's id can be anything, also a path. */
final class LogNames {
  private static final int LONGEST = 80;
  private static final int DIGITS = 8;
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._+-]");

  /** Windows opens devices by these names, whatever comes behind a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private LogNames() {}

  /** One name for each combination; no two are the same, also where capitals count for nothing. */
  static Map<Combination, String> of(Collection<Combination> combinations) {
    Map<Combination, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Combination one : combinations) {
      String plain = plain(one.name());
      boolean free = plain.equals(one.name()) && taken.add(plain.toLowerCase(Locale.ROOT));
      names.put(one, (free ? plain : plain + "-" + digits(one.name())) + ".log");
    }
    return names;
  }

  private static String plain(String name) {
    String safe = FOREIGN.matcher(name).replaceAll("_").replaceFirst("^[.-]+", "_");
    safe = DEVICE.matcher(safe).matches() ? "_" + safe : safe;
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
  }

  private static String digits(String name) {
    return Sha256.of(name).substring(0, DIGITS);
  }
}
