package io.github.gatehouse.gate.doctor;

import java.util.List;
import java.util.Optional;

/**
 * A tool that a gate fetches when it needs it.
 *
 * @param gate that needs it
 * @param coordinates {@code groupId:artifactId:version}
 * @param offline true where nothing may be fetched
 * @param problem why it cannot be had; empty where it is at hand
 */
public record ToolSetup(String gate, String coordinates, boolean offline, Optional<String> problem)
    implements Examined {
  @Override
  public List<Remark> remarks() {
    if (problem.isEmpty()) {
      return List.of(Remark.ok("tool", coordinates + " for " + gate));
    }
    String what = coordinates + " for " + gate + " cannot be resolved: " + problem.get();
    String online = "mvn dependency:get -Dartifact=" + coordinates + " (once, online)";
    return List.of(
        Remark.problem(
            "tool", what, offline ? online : "a repository that has it, in settings.xml"));
  }
}
