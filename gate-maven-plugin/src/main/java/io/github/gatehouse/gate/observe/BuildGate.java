package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    List<MojoEvent> compilers = new ArrayList<>();
    for (MojoEvent event : events) {
      if (isCompiler(event.plugin()) && event.goal().contains("ompile")) {
        compilers.add(event);
      }
    }
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
    if (any(compilers, "skipMain", "true")) {
      return "maven.main.skip is true";
    }
    List<MojoEvent> ofTests = ofTests(compilers);
    if (module.testSources() && ofTests.isEmpty()) {
      return "there are sources of tests, and no compiler ran on them";
    }
    if (module.testSources() && skipped(ofTests)) {
      return "maven.test.skip is true: sources of tests were not compiled";
    }
    boolean tolerant = any(compilers, "failOnError", "false");
    return tolerant ? "maven.compiler.failOnError is false: errors do not show" : "";
  }

  private static boolean any(List<MojoEvent> compilers, String setting, String value) {
    for (MojoEvent event : compilers) {
      if (event.setting(setting).equalsIgnoreCase(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean skipped(List<MojoEvent> compilers) {
    for (MojoEvent event : compilers) {
      if (!event.on("skip")) {
        return false;
      }
    }
    return true;
  }

  private static List<MojoEvent> ofTests(List<MojoEvent> compilers) {
    List<MojoEvent> ofTests = new ArrayList<>();
    for (MojoEvent event : compilers) {
      if (event.goal().contains("est")) {
        ofTests.add(event);
      }
    }
    return ofTests;
  }

  private static String tool(List<MojoEvent> compilers) {
    Set<String> names = new LinkedHashSet<>();
    for (MojoEvent event : compilers) {
      String told = event.setting("compilerId");
      names.add(told.isEmpty() ? COMPILERS.get(event.plugin()) : told);
    }
    return names.isEmpty() ? TOOL : String.join("+", names);
  }

  private static String release(List<MojoEvent> compilers) {
    for (MojoEvent event : compilers) {
      String release = event.setting("release");
      String told = release.isEmpty() ? event.setting("target") : release;
      if (!event.goal().startsWith("test") && !told.isEmpty()) {
        return told;
      }
    }
    return "";
  }

  private static Tool[] tools(List<MojoEvent> events) {
    return MojoEvent.tools(events).toArray(new Tool[0]);
  }
}
