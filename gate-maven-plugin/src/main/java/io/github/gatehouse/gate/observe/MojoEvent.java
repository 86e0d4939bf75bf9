package io.github.gatehouse.gate.observe;

import io.github.gatehouse.receipts.model.Tool;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The plugins of some mojos, each once. */
  static List<Tool> tools(List<MojoEvent> events) {
    // By words: the first comparison of two records makes the JVM generate code for it.
    Map<String, Tool> tools = new LinkedHashMap<>();
    for (MojoEvent event : events) {
      tools.put(event.plugin + " " + event.version, new Tool(event.plugin, event.version));
    }
    return List.copyOf(tools.values());
  }

  /** True where a parameter is set to {@code true}. */
  public boolean on(String name) {
    return Boolean.parseBoolean(setting(name));
  }
}
