package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.cases.CaseMemory;
import io.github.gatehouse.gate.cases.TestsPolicy;
import io.github.gatehouse.gate.observe.TestsGate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What a module asks of its tests: properties of the command line, or else of its own POM. */
final class TestsSetup {
  private final MavenSession session;
  private final SessionFacts facts;
  private final MavenProject project;

  TestsSetup(MavenSession session, SessionFacts facts, MavenProject project) {
    this.session = session;
    this.facts = facts;
    this.project = project;
  }

  /**
   * The gate of one module.
   *
   * @throws IllegalArgumentException if a property makes no sense
   */
  TestsGate gate() {
    CaseMemory memory = new SharedCases(facts, project);
    return new TestsGate(policy(), memory);
  }

  private TestsPolicy policy() {
    Path module = ModuleDirectory.of(project);
    return new TestsPolicy(
        floor(),
        TestsPolicy.Vanished.of(property("gate.tests.vanished", "fail")),
        list("gate.tests.smoke"),
        list("gate.tests.reports").stream().map(module::resolve).toList(),
        session.getRequest().getStartTime().toInstant());
  }

  private int floor() {
    String floor = property("gate.tests.floor", "0");
    try {
      return Integer.parseInt(floor.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("gate.tests.floor is '" + floor + "'; a number", e);
    }
  }

  private List<String> list(String name) {
    return Arrays.stream(property(name, "").split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private String property(String name, String otherwise) {
    String user = session.getUserProperties().getProperty(name);
    return user != null ? user : project.getProperties().getProperty(name, otherwise);
  }
}
