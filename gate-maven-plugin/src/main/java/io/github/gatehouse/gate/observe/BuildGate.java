package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a module was compiled, from what its compilers did. */
public final class BuildGate {
  private static final String TOOL = "maven";
  private static final Map<String, String> COMPILERS =
      Map.of(
          "maven-compiler-plugin", "javac",
          "kotlin-maven-plugin", "kotlinc",
          "gmavenplus-plugin", "groovyc",
          "scala-maven-plugin", "scalac");

  /** Failures of these belong to other gates, or to us. */
  private static final Set<String> OTHERS =
      Set.of(
          "maven-surefire-plugin",
          "maven-failsafe-plugin",
          "tycho-surefire-plugin",
          "spotless-maven-plugin",
          "maven-checkstyle-plugin",
          "maven-pmd-plugin",
          "spotbugs-maven-plugin",
          "gate-maven-plugin",
          "bench-maven-plugin",
          "routing-maven-plugin");

  private BuildGate() {}

  /** True where a plugin's mojos compile. */
  public static boolean isCompiler(String plugin) {
    return COMPILERS.containsKey(plugin);
  }

  /**
   * Judges one module.
   *
   * @param events all mojos that ran in it, in order
   */
  public static GateResult of(ModuleState module, List<MojoEvent> events) {
    List<MojoEvent> compilers =
        events.stream()
            .filter(event -> isCompiler(event.plugin()) && event.goal().contains("ompile"))
            .toList();
    return switch (module.turn()) {
      case NOT_REACHED -> upstream("the build stopped before this module");
      case FAILED -> failed(module, events, compilers);
      case DONE -> done(module, compilers);
    };
  }

  private static GateResult upstream(String why) {
    return GateResult.skipped(TOOL, SkipReason.UPSTREAM_FAILED, why);
  }

  private static GateResult failed(
      ModuleState module, List<MojoEvent> events, List<MojoEvent> compilers) {
    boolean foreign =
        events.stream()
            .anyMatch(event -> event.failure().isPresent() && OTHERS.contains(event.plugin()));
    if (foreign) {
      boolean tests = module.testSources() && ofTests(compilers).isEmpty();
      return compilers.isEmpty() || tests
          ? upstream("stopped before the compiler" + (compilers.isEmpty() ? "" : " of tests"))
          : done(module, compilers);
    }
    List<CompileError> errors = CompileError.in(module.failure());
    String first = errors.isEmpty() ? module.failure() : errors.get(0).toString();
    String name = module.id().replaceFirst(".*:", "");
    Compilation evidence =
        new Compilation(
            tool(compilers), Basis.MEASURED, 1, 0, release(compilers), name + ": " + first);
    return GateResult.of(evidence, findings(module, errors), tools(compilers));
  }

  private static List<Finding> findings(ModuleState module, List<CompileError> errors) {
    if (errors.isEmpty()) {
      String what = module.failure().isBlank() ? "the build failed" : module.failure();
      return List.of(GateFinding.BUILD_FAILED.of(what, module.id(), "mvn -e verify"));
    }
    return errors.stream()
        .map(error -> GateFinding.BUILD_FAILED.of(error.message(), error.place(), "mvn compile"))
        .toList();
  }

  private static GateResult done(ModuleState module, List<MojoEvent> compilers) {
    if (module.pom() || !(module.mainSources() || module.testSources())) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "nothing to compile");
    }
    String doubt = doubt(module, compilers);
    if (!doubt.isEmpty()) {
      return GateResult.unmeasured(
          tool(compilers), GateFinding.BUILD_UNMEASURED.of(doubt, module.id(), "mvn verify"));
    }
    Compilation evidence =
        new Compilation(tool(compilers), Basis.MEASURED, 1, 1, release(compilers), "");
    return GateResult.of(evidence, List.of(), tools(compilers));
  }

  private static String doubt(ModuleState module, List<MojoEvent> compilers) {
    if (compilers.isEmpty()) {
      return "there are sources, and no compiler ran";
    }
    if (compilers.stream().anyMatch(event -> event.on("skipMain"))) {
      return "maven.main.skip is true";
    }
    if (module.testSources() && ofTests(compilers).stream().allMatch(event -> event.on("skip"))) {
      return ofTests(compilers).isEmpty()
          ? "there are sources of tests, and no compiler ran on them"
          : "maven.test.skip is true: sources of tests were not compiled";
    }
    boolean tolerant =
        compilers.stream().anyMatch(event -> event.setting("failOnError").equals("false"));
    return tolerant ? "maven.compiler.failOnError is false: errors do not show" : "";
  }

  private static List<MojoEvent> ofTests(List<MojoEvent> compilers) {
    return compilers.stream().filter(event -> event.goal().contains("est")).toList();
  }

  private static String tool(List<MojoEvent> compilers) {
    List<String> names =
        compilers.stream()
            .map(
                event ->
                    event.setting("compilerId").isEmpty()
                        ? COMPILERS.get(event.plugin())
                        : event.setting("compilerId"))
            .distinct()
            .toList();
    return names.isEmpty() ? TOOL : String.join("+", names);
  }

  private static String release(List<MojoEvent> compilers) {
    List<String> releases =
        compilers.stream()
            .filter(event -> !event.goal().startsWith("test"))
            .flatMap(event -> Stream.of(event.setting("release"), event.setting("target")))
            .filter(value -> !value.isEmpty())
            .limit(1)
            .toList();
    return releases.isEmpty() ? "" : releases.get(0);
  }

  private static Tool[] tools(List<MojoEvent> events) {
    // By words: the first comparison of two records makes the JVM generate code for it.
    Map<String, Tool> tools = new LinkedHashMap<>();
    for (MojoEvent event : events) {
      tools.put(event.plugin() + " " + event.version(), new Tool(event.plugin(), event.version()));
    }
    return tools.values().toArray(new Tool[0]);
  }
}
