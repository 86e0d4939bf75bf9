package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Holds the module whose tests are running against every rule of the house. */
class HouseRulesTest {
  static List<Rule> rules() {
    return Stream.of(
            SizeRules.all(),
            NameRules.all(),
            TextRules.all(),
            CallRules.all(),
            LayerRules.all(),
            MojoRules.all(),
            FindingRules.all(),
            ResourceRules.all(),
            IdeRules.all())
        .flatMap(List::stream)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> thisModuleKeepsTheRule(TestReporter reporter) {
    // Surefire says where the module is; an IDE starts tests in the module's directory.
    Path directory = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    CheckedModule module =
        CheckedModule.at(root(directory), directory, HouseRulesTest.class.getClassLoader());
    String report = SizeRules.report(module);
    System.out.println(report);
    reporter.publishEntry(report);
    return rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () -> assertThat(rule.violations(module)).as(rule.name()).isEmpty()));
  }

  /** The directory above that holds the house rules themselves. */
  static Path root(Path directory) {
    Path root = directory;
    while (!Files.isDirectory(root.resolve("src/house"))) {
      root = root.getParent();
    }
    return root;
  }
}
