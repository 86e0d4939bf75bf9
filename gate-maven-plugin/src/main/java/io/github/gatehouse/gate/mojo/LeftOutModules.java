package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Modules that a session does not build: a gate that speaks for all of them has not seen these. */
final class LeftOutModules {
  private static final int SHOWN = 5;

  private LeftOutModules() {}

  /** The result of a gate of the whole reactor; with a doubt where it has seen a part of it. */
  static GateResult noted(MavenSession session, String tool, GateResult result) {
    List<String> names = of(session);
    if (names.isEmpty()) {
      return result;
    }
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
    return result.and(
        GateResult.unmeasured(
            tool,
            GateFinding.MODULES_LEFT_OUT.of(
                "this build leaves modules out: " + shown,
                "",
                "mvn verify, without --projects and --resume-from")));
  }

  private static List<String> of(MavenSession session) {
    List<MavenProject> all = session.getAllProjects();
    List<MavenProject> left = new ArrayList<>(all == null ? List.of() : all);
    left.removeAll(session.getProjects());
    return left.stream().map(MavenProject::getArtifactId).toList();
  }
}
