package io.github.gatehouse.routing.session;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.policy.Ruling;
import io.github.gatehouse.routing.source.PolicySource;
import io.github.gatehouse.routing.yaml.Element;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the user set: properties of the command line, then the plugin's configuration in the top
 * level project, then that project's properties.
 */
public final class SessionSettings {
  private static final String PLUGIN = "io.github.gatehouse-maven:routing-maven-plugin";

  private final MavenSession session;

  /** Reads the settings of one session. */
  public SessionSettings(MavenSession session) {
    this.session = session;
  }

  /** True where the user says so, and for a build that only cleans or asks for a decision. */
  boolean nothingToDecide() {
    List<String> goals = session.getGoals();
    return value("routing.skip", "skip").map(Boolean::parseBoolean).orElse(false)
        || (!goals.isEmpty() && goals.stream().allMatch(SessionSettings::silent));
  }

  private static boolean silent(String goal) {
    return goal.equals("clean")
        || goal.startsWith("routing:")
        || goal.contains(":routing-maven-plugin:");
  }

  /** The request, as far as it is known when the projects have been read. */
  HandoffRequest request() {
    List<MavenProject> all = Reactor.projects(session);
    return new HandoffRequest(
            Path.of(session.getExecutionRootDirectory()),
            Reactor.directories(all),
            Reactor.ids(all),
            list("gatehouse.receipts", "receipts").map(Path::of).toList(),
            ruling(),
            value("routing.history", "history").map(Path::of),
            "Maven build",
            BuildOutcome.UNWATCHED)
        .claiming(claims());
  }

  /** Documents written by hand that are to be audited. */
  public List<Path> claims() {
    return list("routing.claims", "claims").map(Path::of).toList();
  }

  /** A policy that cannot be used still leads to a decision: a person's turn. */
  public Ruling ruling() {
    Path root = Path.of(session.getExecutionRootDirectory());
    Optional<Element> policy =
        Optional.ofNullable(session.getTopLevelProject())
            .flatMap(SessionSettings::configuration)
            .map(one -> one.getChild("policy"))
            .map(SessionSettings::element);
    List<String> required = list("gatehouse.required", "required").toList();
    return new PolicySource(new GitCli(root), root)
        .rulingAnyway(PolicyArguments.settings(session, policy, required));
  }

  private static Element element(Xpp3Dom dom) {
    String text = dom.getValue() == null ? "" : dom.getValue();
    return new Element(
        dom.getName(),
        dom.getChildCount() == 0 ? text : "",
        Arrays.stream(dom.getChildren()).map(SessionSettings::element).toList());
  }

  private Stream<String> list(String property, String element) {
    return value(property, element).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> value(String property, String element) {
    Optional<MavenProject> top = Optional.ofNullable(session.getTopLevelProject());
    return Optional.ofNullable(session.getUserProperties().getProperty(property))
        .or(() -> top.flatMap(project -> configured(project, element)))
        .or(() -> top.map(project -> project.getProperties().getProperty(property)));
  }

  private static Optional<Xpp3Dom> configuration(MavenProject top) {
    Plugin plugin = top.getPlugin(PLUGIN);
    return plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration
        ? Optional.of(configuration)
        : Optional.empty();
  }

  private static Optional<String> configured(MavenProject top, String element) {
    return configuration(top)
        .map(one -> one.getChild(element))
        .map(
            child ->
                child.getChildCount() == 0
                    ? child.getValue()
                    : String.join(
                        ",", Arrays.stream(child.getChildren()).map(Xpp3Dom::getValue).toList()));
  }
}
