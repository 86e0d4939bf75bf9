package io.github.gatehouse.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.policy.RoutingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTest {
  private static Element text(String name, String text) {
    return new Element(name, text, List.of());
  }

  private static Element of(String name, Element... children) {
    return new Element(name, "", List.of(children));
  }

  private static Element policy(Element condition) {
    Element rule =
        of(
            "rule",
            text("id", "mine"),
            of("when", condition),
            text("then", "NEXT"),
            text("target", "docs-reviewer"));
    return of("policy", text("version", " 1 "), of("rules", rule));
  }

  @Test
  void aPomSaysWhatTheFileSays() {
    RoutingPolicy pom =
        new PolicyReader(List.of())
            .read(policy(of("changed", text("glob", "db/**"))).node("pom.xml"));
    RoutingPolicy file =
        new PolicyReader(List.of())
            .read(
                "routing.yaml",
                "version: 1\nrules:\n"
                    + "  - {id: mine, when: {changed: [\"db/**\"]}, then: NEXT,"
                    + " target: docs-reviewer}\n");
    assertThat(pom).isEqualTo(file);
  }

  @Test
  void aFaultIsNamedByItsElement() {
    Element wrong = policy(of("gate", text("id", "tests")));
    assertThatThrownBy(() -> new PolicyReader(List.of()).read(wrong.node("pom.xml")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("gate has no in")
        .hasMessageContaining("pom.xml, element policy/rules/rule/when");
    Element two = of("policy", text("version", "1"), text("version", "1"));
    assertThatThrownBy(() -> new PolicyReader(List.of()).read(two.node("pom.xml")))
        .hasMessageContaining("each once");
  }

  @Test
  void elementsDeeperThanAnyPolicyAreRefused() {
    Element deep = text("a", "x");
    for (int i = 0; i < 70; i++) {
      deep = of("a", deep);
    }
    Element whole = deep;
    assertThatThrownBy(() -> whole.node("pom.xml")).hasMessageContaining("deeper than 64");
  }
}
