package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.session.Reactor;
import io.github.gatehouse.routing.verify.Verification;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** What goals that read a finished handoff have in common. */
final class HandoffArguments {
  private HandoffArguments() {}

  /** The request that the handoff answered, as far as it is known here. */
  static HandoffRequest request(
      MavenSession session,
      File handoff,
      List<String> required,
      List<File> receipts,
      File history) {
    List<MavenProject> projects = Reactor.projects(session);
    return new HandoffRequest(
        handoff == null ? Path.of(session.getExecutionRootDirectory()) : handoff.toPath(),
        handoff == null ? Reactor.directories(projects) : List.of(),
        Reactor.ids(projects),
        receipts.stream().map(File::toPath).toList(),
        DefaultPolicy.policy().with(Policy.requiring(required)),
        Optional.ofNullable(history).map(File::toPath),
        "",
        BuildOutcome.UNWATCHED);
  }

  /** Logs the answer, or fails with all that speaks against it. */
  static void answer(Verification verification, Log log)
      throws MojoFailureException, MojoExecutionException {
    String message = verification.line();
    String all = message + "\n  " + String.join("\n  ", verification.complaints());
    switch (verification.answer()) {
      case VERIFIED -> log.info(message);
      case REFUSED -> throw new MojoFailureException(all);
      case NOT_VERIFIED -> throw new MojoExecutionException(all);
    }
  }
}
