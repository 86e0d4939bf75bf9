package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.observe.ModuleState.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Modules and mojos as a test needs them, with everything else left plain. */
final class Watched {
  private Watched() {}

  static ModuleState module(Turn turn, boolean pom, boolean main, boolean tests) {
    return new ModuleState("g:a", Path.of("a"), pom, main, tests, turn, "it broke");
  }

  static MojoEvent mojo(String plugin, String goal, String... settings) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return new MojoEvent("g:a", plugin, "1", goal, Instant.EPOCH, all, Optional.empty());
  }

  static MojoEvent failed(String plugin, String goal, String said, String... settings) {
    Map<String, String> all = mojo(plugin, goal, settings).settings();
    return new MojoEvent("g:a", plugin, "1", goal, Instant.EPOCH, all, Optional.of(said));
  }
}
