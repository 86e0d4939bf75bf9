package io.github.gatehouse.gate.observe;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One mojo that ran.
 *
 * @param module {@code groupId:artifactId}
 * @param plugin artifact id
 * @param version of the plugin
 * @param goal without prefix
 * @param startedOn when it began
 * @param settings its parameters, evaluated, those with a value
 * @param failure what it said when it failed; empty where it succeeded
 */
public record MojoEvent(
    String module,
    String plugin,
    String version,
    String goal,
    Instant startedOn,
    Map<String, String> settings,
    Optional<String> failure) {
  public MojoEvent {
    settings = Map.copyOf(settings);
  }

  /** A parameter's value; empty where it has none. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /** True where a parameter is set to {@code true}. */
  public boolean on(String name) {
    return Boolean.parseBoolean(setting(name));
  }
}
