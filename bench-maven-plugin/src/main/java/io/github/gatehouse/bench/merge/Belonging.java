package io.github.gatehouse.bench.merge;

import io.github.gatehouse.bench.merge.ShardMerge.Source;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether recordings are shards of one comparison. */
final class Belonging {
  private static final Map<String, Function<Setup, Object>> SAME = new LinkedHashMap<>();

  static {
    SAME.put("the number of shards", setup -> setup.shard().count());
    SAME.put("the budget", Setup::budget);
    SAME.put("the suite", Setup::suite);
    SAME.put("the base", Setup::base);
    SAME.put("the head", Setup::head);
    SAME.put("the JDK", setup -> setup.machine().jdk());
    SAME.put("the JVM arguments", setup -> setup.machine().jvmArgs());
    SAME.put("the most pairs", Setup::mostPairs);
    SAME.put("the list of benchmarks", Setup::benchmarks);
  }

  private Belonging() {}

  /**
   * Holds a recording against the first one.
   *
   * @throws IllegalArgumentException if it measured something else, or what another shard is for
   */
  static void check(Source first, Source other) {
    SAME.forEach(
        (what, of) -> {
          if (!of.apply(first.setup()).equals(of.apply(other.setup()))) {
            throw new IllegalArgumentException(
                other.name()
                    + " does not belong to "
                    + first.name()
                    + ": "
                    + what
                    + " differs\n"
                    + of.apply(other.setup())
                    + " against "
                    + of.apply(first.setup())
                    + "\nFix: measure all shards of the same commits with the same configuration");
          }
        });
    Set<String> strangers = new TreeSet<>();
    for (RecordedPair pair : other.recording().pairs()) {
      if (pair.role() == Role.GATE) {
        strangers.add(pair.id());
      }
    }
    strangers.removeAll(new HashSet<>(other.setup().own()));
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          other.name()
              + " holds pairs that do not fall to its shard "
              + ShardMerge.shown(other)
              + ": "
              + String.join(", ", strangers)
              + "\nFix: measure it again without pairs of earlier runs");
    }
  }

  /**
   * Refuses pairs that stand in two recordings.
   *
   * @throws IllegalArgumentException if one session is in both; the message names them
   */
  static void checkSessions(Collection<Source> sources) {
    Map<String, String> sessions = new HashMap<>();
    for (Source source : sources) {
      for (RecordedPair pair : source.recording().pairs()) {
        String other = sessions.putIfAbsent(pair.session(), source.name());
        if (other != null && !other.equals(source.name())) {
          throw new IllegalArgumentException(
              other + " and " + source.name() + " both hold pairs of session " + pair.session());
        }
      }
    }
  }
}
