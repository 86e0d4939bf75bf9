package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.Phases;
import java.util.List;
import org.apache.maven.execution.MavenSession;

/** What the command line, or else the project's default goal, asks of a session. */
public final class Requested {
  private Requested() {}

  /** The phases of a session. */
  public static Phases phases(MavenSession session) {
    List<String> goals = session.getGoals();
    String byDefault = session.getTopLevelProject().getDefaultGoal();
    boolean none = goals == null || goals.isEmpty();
    if (none && byDefault != null) {
      return new Phases(List.of(byDefault.trim().split("\\s+")));
    }
    return new Phases(goals == null ? List.of() : goals);
  }
}
