package io.github.gatehouse.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that only some classes may make, and state that none may keep. */
final class CallRules {
  /** The outside world: the clock, chance, the environment, other processes. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now"
              + "|java\\.time\\.(Clock|InstantSource)\\.system\\w*"
              + "|java\\.time\\.Clock\\.tick\\w*"
              + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv)"
              + "|java\\.lang\\.ProcessBuilder\\.<init>"
              + "|java\\.lang\\.Runtime\\.exec"
              + "|java\\.lang\\.Math\\.random"
              + "|java\\.util\\.UUID\\.randomUUID"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current");

  /** The last word of an adapter says how it reaches outside; mojos and sessions wire adapters. */
  private static final Pattern ADAPTER =
      Pattern.compile(".*(Cli|Command|Process|Fork|Jvm|Launcher|Environment|Clock)");

  private static final Pattern ENDS_THE_JVM =
      Pattern.compile("java\\.lang\\.(System\\.exit|Runtime\\.(exit|halt))");

  private static final Pattern XML_FACTORY =
      Pattern.compile("javax\\.xml\\.\\w+(\\.\\w+)?\\.\\w+Factory\\.new\\w*");

  /** Classes of JVMs that Gatehouse forks: their exit code is their answer. */
  private static final Set<String> FORKED_MAINS =
      Set.of(
          "io.github.gatehouse.bench.runner.ForkedJvm",
          "io.github.gatehouse.bench.runner.HarnessMain",
          "io.github.gatehouse.bench.runner.RunnerMain",
          "io.github.gatehouse.gate.fork.ToolMain");

  private CallRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("Only adapters reach the outside world", CallRules::outside),
        new Rule("Only forked main classes end the JVM", CallRules::exits),
        new Rule("XML parsers are made in packages named xml", CallRules::xml),
        new Rule("No static field can change", CallRules::statics));
  }

  private static List<String> outside(CheckedModule module) {
    String fix =
        ". Fix: take it as an argument (InstantSource, RandomGenerator, a port), or move the"
            + " call into a class of ..mojo.., ..session.. or named "
            + ADAPTER;
    return calls(module, OUTSIDE, fix, CallRules::isAdapter);
  }

  private static boolean isAdapter(JavaClass type) {
    return LayerRules.isEdge(type) || ADAPTER.matcher(CheckedModule.fileOf(type)).matches();
  }

  private static List<String> exits(CheckedModule module) {
    String fix = ". Fix: throw, or name the forked main class in CallRules.FORKED_MAINS";
    return calls(module, ENDS_THE_JVM, fix, type -> FORKED_MAINS.contains(type.getName()));
  }

  /** One place to forbid DTDs and external entities, and one to look at. */
  private static List<String> xml(CheckedModule module) {
    String fix = ". Fix: parse foreign XML through the plugin's package xml";
    return calls(module, XML_FACTORY, fix, type -> (type.getPackageName() + ".").contains(".xml."));
  }

  private static List<String> calls(
      CheckedModule module,
      Pattern forbidden,
      String fix,
      java.util.function.Predicate<JavaClass> allowed) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : module.classes()) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        if (forbidden.matcher(target).matches() && !allowed.test(type)) {
          found.add(type.getName() + ":" + access.getLineNumber() + ": calls " + target + fix);
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private static List<String> statics(CheckedModule module) {
    return module.classes().stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(JavaField::getFullName)
        .map(name -> name + " is static and not final. Fix: make it final, or a field of an object")
        .sorted()
        .toList();
  }
}
