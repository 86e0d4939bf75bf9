package io.github.gatehouse.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who may import whom. */
final class LayerRules {
  private static final String HOUSE = "io.github.gatehouse.";
  private static final String[] EDGES = {"..mojo..", "..session.."};
  private static final String[] MAVEN = {
    "org.apache.maven..",
    "org.codehaus.plexus..",
    "org.eclipse.aether..",
    "org.eclipse.sisu..",
    "org.slf4j.."
  };
  private static final String[] JSON = {
    "com.fasterxml..", "tools.jackson..", "com.google.gson..", "jakarta.json..", "org.json.."
  };
  private static final List<String> JDK =
      List.of("java..", "javax.xml..", "javax.tools..", "org.w3c.dom..", "org.xml.sax..");

  private LayerRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(
        rule(
            "Packages form no cycle", slices().matching(HOUSE + "(**)").should().beFreeOfCycles()));
    rules.add(
        only("The model depends on java.* alone", HOUSE + "receipts.model..", List.of("java..")));
    rules.add(
        only(
            "receipts depends on the JDK, and on Jackson for JSON and YAML",
            HOUSE + "receipts..",
            with(JDK, "com.fasterxml..")));
    rules.add(kernels());
    rules.add(
        inside(
            "The incubating vector API stays in the package named vector",
            new String[] {"jdk.incubator.."},
            HOUSE + "quantization.vector.."));
    rules.add(
        rule(
            "Vector kernels are loaded by name",
            noClasses()
                .that(resideOutsideOfPackages(HOUSE + "quantization.vector.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HOUSE + "quantization.vector.."))));
    rules.add(
        only(
            "Benchmarks depend on kernels, JMH and the JVM's count of allocated bytes",
            HOUSE + "quantization.benchmarks..",
            List.of(
                "java..",
                "com.sun.management..",
                "com.sun.net.httpserver..",
                "io.opentelemetry..",
                HOUSE + "quantization..",
                "org.openjdk.jmh..")));
    rules.add(
        inside(
            "OpenTelemetry and its receiver stay in the package named overhead",
            new String[] {"io.opentelemetry..", "com.sun.net.httpserver.."},
            HOUSE + "quantization.benchmarks.overhead.."));
    rules.add(plugin("gate", "com.google.googlejavaformat..", "us.springett.cvss.."));
    rules.add(
        plugin(
            "bench",
            "com.sun.management..",
            "org.apache.commons.statistics..",
            "org.apache.commons.rng..",
            "org.objectweb.asm..",
            "jdk.jfr..",
            "org.openjdk.jmh..",
            HOUSE + "quantization.benchmarks.."));
    rules.add(plugin("routing", "org.commonmark..", "org.kohsuke.github.."));
    rules.add(
        inside(
            "The GitHub client stays in the package named github",
            new String[] {"org.kohsuke.."},
            HOUSE + "routing.github.."));
    rules.add(
        rule(
            "Nothing but its goal knows publishing",
            noClasses()
                .that(resideOutsideOfPackages(HOUSE + "routing.github.."))
                .and(not(simpleName("PublishMojo")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HOUSE + "routing.github.."))));
    rules.add(
        inside(
            "JSON libraries stay in packages named json and yaml", JSON, "..json..", "..yaml.."));
    rules.add(
        inside(
            "Markdown is parsed in packages named claims",
            new String[] {"org.commonmark.."},
            "..claims.."));
    rules.add(inside("Maven stays in packages named mojo and session", MAVEN, EDGES));
    rules.add(inside("Nothing but the edges knows the edges", EDGES, EDGES));
    rules.add(
        inside(
            "Nobody asks for injection of our own components",
            new String[] {"javax.inject..", "jakarta.inject..", "com.google.inject.."}));
    rules.add(
        rule(
            "Git is asked through its port",
            noClasses()
                .that(
                    resideOutsideOfPackages(
                        with(List.of(EDGES), HOUSE + "receipts.git..").toArray(String[]::new)))
                .should()
                .dependOnClassesThat(nameEndingWith(".GitCli"))));
    rules.add(new Rule("No mocking library is on the class path", LayerRules::mocks));
    return rules;
  }

  /** A plugin knows itself, receipts, the JDK, and Maven and Jackson where other rules let it. */
  private static Rule plugin(String name, String... libraries) {
    List<String> allowed = with(with(JDK, MAVEN), "com.fasterxml..", HOUSE + "receipts..");
    return only(
        "The " + name + " plugin depends on receipts, and on no other plugin",
        HOUSE + name + "..",
        with(allowed, libraries));
  }

  private static Rule kernels() {
    return rule(
        "Kernels depend on java.* alone",
        classes()
            .that(resideInAnyPackage(HOUSE + "quantization.."))
            .and(resideOutsideOfPackages(HOUSE + "quantization.benchmarks.."))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(HOUSE + "quantization..", "java..", "jdk.incubator.vector..")
                    .and(resideOutsideOfPackages(HOUSE + "quantization.benchmarks.."))));
  }

  private static Rule only(String name, String inside, List<String> allowed) {
    String[] known = with(allowed, inside).toArray(String[]::new);
    return rule(
        name,
        classes()
            .that(resideInAnyPackage(inside))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(known)));
  }

  private static Rule inside(String name, String[] libraries, String... packages) {
    return rule(
        name,
        noClasses()
            .that(resideOutsideOfPackages(packages))
            .should()
            .dependOnClassesThat(resideInAnyPackage(libraries)));
  }

  private static Rule rule(String name, ArchRule rule) {
    return new Rule(
        name,
        module ->
            rule.allowEmptyShould(true).evaluate(module.classes()).getFailureReport().getDetails());
  }

  private static List<String> mocks(CheckedModule module) {
    return Stream.of(
            "org.mockito.Mockito",
            "org.easymock.EasyMock",
            "org.powermock.core.MockRepository",
            "mockit.Mocked",
            "io.mockk.MockK",
            "org.jmock.Mockery")
        .filter(name -> module.classPath().getResource(name.replace('.', '/') + ".class") != null)
        .map(name -> name + " is on the class path. Fix: write a small fake")
        .toList();
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /** True for classes at the edge of a plugin, where Maven and the outside world are known. */
  static boolean isEdge(JavaClass type) {
    return resideInAnyPackage(EDGES).test(type);
  }
}
