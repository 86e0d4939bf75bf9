package io.github.gatehouse.bench.profile;

import io.github.gatehouse.bench.profile.Profile.Times;
import io.github.gatehouse.bench.profile.Profile.Trap;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;

/** Counts how often compiled code was given up, and why. */
final class Deoptimizations {
  private final Map<Trap, Times> traps = new HashMap<>();

  void accept(RecordedEvent event, boolean counts) {
    RecordedMethod method = event.getValue("method");
    Trap trap =
        new Trap(
            method == null ? "?" : MethodName.of(method),
            text(event, "reason"),
            text(event, "action"));
    traps.put(trap, traps.getOrDefault(trap, new Times(0, 0)).plus(counts));
  }

  Map<Trap, Times> traps() {
    return traps;
  }

  private static String text(RecordedEvent event, String field) {
    String text = event.getString(field);
    return text == null ? "?" : text;
  }
}
