package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds where the change touches a file that fits one of some patterns. Unknown without a base.
 *
 * @param globs at least one
 */
public record Changed(List<Glob> globs) implements Atom {
  public Changed {
    globs = List.copyOf(globs);
    if (globs.isEmpty()) {
      throw new IllegalArgumentException("changed names no pattern; at least 1");
    }
  }

  private long touched(List<String> files) {
    return files.stream().filter(file -> globs.stream().anyMatch(g -> g.matches(file))).count();
  }

  @Override
  public Truth test(Situation situation) {
    return situation
        .facts()
        .context()
        .change()
        .files()
        .map(files -> Truth.of(touched(files) > 0))
        .orElse(Truth.UNKNOWN);
  }

  @Override
  public String text() {
    return "changed: " + globs.stream().map(Glob::quoted).collect(Collectors.joining(", "));
  }

  @Override
  public String observed(Situation situation) {
    return situation
        .facts()
        .context()
        .change()
        .files()
        .map(files -> touched(files) + " of " + files.size() + " changed files")
        .orElse("changed files unknown without a base");
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(observed(situation) + " fit " + text().substring("changed: ".length()));
  }
}
