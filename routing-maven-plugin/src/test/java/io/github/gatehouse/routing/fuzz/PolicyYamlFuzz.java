package io.github.gatehouse.routing.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.yaml.PolicyException;
import io.github.gatehouse.routing.yaml.PolicyReader;
import io.github.gatehouse.routing.yaml.PolicyYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Any text as a policy: refused at a line, or read, written, and unable to be final too early. */
public final class PolicyYamlFuzz {
  private static final PolicyReader READER = new PolicyReader(List.of());
  private static final Pattern LINE =
      Pattern.compile("routing\\.yaml, line [1-9][0-9]*, column .*");

  private PolicyYamlFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    examine(new Draws(data).rest());
  }

  /** The policy, where the text is one. */
  static Optional<RoutingPolicy> examine(String text) {
    RoutingPolicy policy;
    try {
      policy = READER.read("routing.yaml", text);
    } catch (PolicyException refused) {
      hold(LINE.matcher(refused.place()).matches(), "refused without a line", refused);
      return Optional.empty();
    }
    String written = PolicyYaml.write(policy);
    if (written.getBytes(StandardCharsets.UTF_8).length <= StrictYaml.MAX_BYTES) {
      hold(READER.read("routing.yaml", written).equals(policy), "written as another", written);
    }
    new Finality(policy, required(policy, text)).hold();
    return Optional.of(policy);
  }

  /** Required gates, read a second time off the text and docs/default-routing.yaml. */
  private static Set<String> required(RoutingPolicy policy, String text) {
    Set<String> advisory = Set.of("features", "mutation", "security");
    try {
      var said = new YAMLMapper().readTree(text).path("gates");
      return policy.gates().gates().stream()
          .map(one -> one.gate().id())
          .filter(
              id ->
                  said.path(id)
                      .path("requirement")
                      .asText(advisory.contains(id) ? "advisory" : "required")
                      .equals("required"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
