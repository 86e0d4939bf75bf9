package io.github.gatehouse.routing.session;

import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.yaml.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * What the command line and the CI system say about the policy: {@code routing.policy}, {@code
 * routing.base}, {@code routing.labels} and {@code gatehouse.required}. A POM is not asked for
 * these, because the change under judgement may bring it.
 */
public final class PolicyArguments {
  private PolicyArguments() {}

  /**
   * All that is said.
   *
   * @param pom the element {@code <policy>} of the plugin's configuration
   * @param required gates that must pass, as the POM says
   */
  public static PolicySettings settings(
      MavenSession session, Optional<Element> pom, List<String> required) {
    Properties user = session.getUserProperties();
    return new PolicySettings(
        value(user, "routing.policy"),
        pom,
        required,
        list(user.getProperty("gatehouse.required", "")).toList(),
        CiEnvironment.ofProcess().base().or(() -> value(user, "routing.base")),
        Optional.ofNullable(user.getProperty("routing.labels"))
            .map(text -> new TreeSet<>(list(text).toList())));
  }

  private static Optional<String> value(Properties user, String name) {
    return Optional.ofNullable(user.getProperty(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Stream<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty());
  }
}
