package io.github.gatehouse.gate.doctor;

import java.util.List;
import java.util.Optional;

/**
 * A tool that a gate fetches when it needs it.
 *
 * @param gate that needs it
 * @param coordinates {@code groupId:artifactId:version}
 * @param wanted true where somebody asked for it; else only some projects need it
 * @param offline true where nothing may be fetched
 * @param problem why it cannot be had; empty where it is at hand
 */
public record ToolSetup(
    String gate, String coordinates, boolean wanted, boolean offline, Optional<String> problem)
    implements Examined {
  private static final String TOPIC = "tool";

  @Override
  public List<Remark> remarks() {
    if (problem.isEmpty()) {
      return List.of(Remark.ok(TOPIC, coordinates + " for " + gate));
    }
    String what = coordinates + " for " + gate + " cannot be resolved: " + problem.get();
    String online = "mvn dependency:get -Dartifact=" + coordinates + " (once, online)";
    String fix = offline ? online : "a repository that has it, in settings.xml";
    return List.of(wanted ? Remark.problem(TOPIC, what, fix) : Remark.warn(TOPIC, what, fix));
  }
}
