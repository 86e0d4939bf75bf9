package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.Advisory;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.json.OsvJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Advisories as they are read, one by one. Only those that concern somebody are kept. */
final class Reading {
  /** More files than this are refused. */
  static final int MAX_FILES = 500_000;

  /** More bytes than this, unpacked, are refused. */
  static final long MAX_BYTES = 2L << 30;

  private static final Duration TOLERANCE = Duration.ofDays(1);
  private static final int LONGEST = 120;

  private final Set<String> names;
  private final Instant now;
  private final List<Advisory> advisories = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private Instant newest = Instant.MIN;
  private int files;
  private long bytes;

  Reading(Set<String> names, Instant now) {
    this.names = names;
    this.now = now;
  }

  /**
   * Takes one advisory; one that cannot be read is remembered as such.
   *
   * @param file its name, for messages
   * @throws IOException if there are more files or bytes than are read
   */
  void advisory(String file, byte[] content) throws IOException {
    count(content.length);
    try {
      Advisory advisory = OsvJson.read(content, names);
      // What was changed in the future would keep its snapshot young for ever.
      if (advisory.modified().isAfter(now.plus(TOLERANCE))) {
        throw new IOException("modified " + advisory.modified() + ", which is to come");
      }
      newest = advisory.modified().isAfter(newest) ? advisory.modified() : newest;
      if (advisory.concerns(names)) {
        advisories.add(advisory);
      }
    } catch (IOException e) {
      refused(file, e.getMessage());
    }
  }

  /** Remembers an advisory that cannot be read. */
  void refused(String file, String why) {
    String line = (file + ": " + why).replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip();
    unreadable.add(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + "…");
  }

  private void count(int more) throws IOException {
    files++;
    bytes += more;
    if (files > MAX_FILES || bytes > MAX_BYTES) {
      throw new IOException(
          "more than " + MAX_FILES + " advisories or " + MAX_BYTES + " bytes; no more are read");
    }
  }

  /** The day of the newest advisory; empty before the first one. */
  Optional<LocalDate> newest() {
    return newest.equals(Instant.MIN)
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(newest, ZoneOffset.UTC));
  }

  Snapshot snapshot(String origin, String sha256, Optional<LocalDate> asOf) {
    return new Snapshot(origin, "sha256:" + sha256, asOf, files, advisories, unreadable);
  }
}
