package io.github.gatehouse.gate.mutation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A module as PIT sees it.
 *
 * @param directory in which its tests run
 * @param classes compiled main code: only this is mutated
 * @param testClasses compiled tests
 * @param classPath of the tests
 * @param sources source roots
 * @param tests what the module tells about its tests
 * @param reports directory for PIT's reports
 * @param threads at least 1
 */
public record PitModule(
    Path directory,
    Path classes,
    Path testClasses,
    List<Path> classPath,
    List<Path> sources,
    TestSettings tests,
    Path reports,
    int threads) {
  public PitModule {
    classPath = List.copyOf(classPath);
    sources = List.copyOf(sources);
    if (threads < 1) {
      throw new IllegalArgumentException("gate.mutation.threads is " + threads + "; at least 1");
    }
  }

  /**
   * What a module tells about its tests.
   *
   * @param argLine for the JVMs that they run in
   * @param groups that run; empty for all
   * @param excludedGroups that do not
   * @param excluded names of test classes that do not run, with {@code *}
   * @param added to the class path of the tests, behind everything else
   * @param environment variables of the tests, beside those of Maven
   */
  public record TestSettings(
      String argLine,
      List<String> groups,
      List<String> excludedGroups,
      List<String> excluded,
      List<Path> added,
      Map<String, String> environment) {
    public TestSettings {
      groups = List.copyOf(groups);
      excludedGroups = List.copyOf(excludedGroups);
      excluded = List.copyOf(excluded);
      added = List.copyOf(added);
      environment = Map.copyOf(environment);
    }
  }
}
