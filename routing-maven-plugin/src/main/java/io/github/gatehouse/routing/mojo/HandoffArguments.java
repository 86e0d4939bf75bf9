package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.session.PolicyArguments;
import io.github.gatehouse.routing.session.Reactor;
import io.github.gatehouse.routing.session.SessionSettings;
import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.source.PolicySource;
import io.github.gatehouse.routing.verify.Verification;
import io.github.gatehouse.routing.yaml.Element;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** What goals about decisions have in common. */
final class HandoffArguments {
  private HandoffArguments() {}

  /** The request that the handoff answered, as far as it is known here. */
  static HandoffRequest request(
      MavenSession session,
      File handoff,
      PolicySettings policy,
      List<File> receipts,
      File history) {
    Path checkout = Path.of(session.getExecutionRootDirectory());
    List<MavenProject> projects = Reactor.projects(session);
    return new HandoffRequest(
            handoff == null ? checkout : handoff.toPath(),
            handoff == null ? Reactor.directories(projects) : List.of(),
            Reactor.ids(projects),
            receipts.stream().map(File::toPath).toList(),
            new PolicySource(new GitCli(checkout), checkout).rulingAnyway(policy),
            Optional.ofNullable(history).map(File::toPath),
            "",
            BuildOutcome.UNWATCHED)
        .claiming(new SessionSettings(session).claims());
  }

  /**
   * What is said about the policy.
   *
   * @param tree the element {@code <policy>}; null where there is none
   */
  static PolicySettings policy(
      MavenSession session, PlexusConfiguration tree, List<String> required) {
    Optional<Element> element = Optional.ofNullable(tree).map(HandoffArguments::element);
    return PolicyArguments.settings(session, element, required);
  }

  private static Element element(PlexusConfiguration tree) {
    String text = tree.getValue("");
    return new Element(
        tree.getName(),
        tree.getChildCount() == 0 && text != null ? text : "",
        Arrays.stream(tree.getChildren()).map(HandoffArguments::element).toList());
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
