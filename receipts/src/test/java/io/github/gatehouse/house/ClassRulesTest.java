package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule about classes and who knows whom finds the fault that is planted for it. */
class ClassRulesTest {
  private static final String HOUSE = "package io.github.gatehouse.";

  @TempDir Path directory;
  private Planted planted;

  @BeforeEach
  void prepare() throws IOException {
    planted = new Planted(directory);
    planted.library("package com.fasterxml.jackson;\npublic class Json {}\n", "Json.java");
    planted.library("package io.opentelemetry.api;\npublic class Meter {}\n", "Meter.java");
    planted.library("package org.apache.maven.project;\npublic class Pom {}\n", "Pom.java");
    planted.library("package javax.inject;\npublic @interface Named {}\n", "Named.java");
    planted.library("package org.openjdk.jmh;\npublic class Jmh {}\n", "Jmh.java");
    planted.library("package jdk.incubator.vector;\npublic class Lanes {}\n", "Lanes.java");
  }

  /** A public class of a package below the house that has one field of a type. */
  private void knows(String inPackage, String name, String type) throws IOException {
    String text = ";\npublic class " + name + " { " + type + " field; }\n";
    planted.main(name + ".java", HOUSE + inPackage + text);
  }

  private void finds(String rule, String... classes) throws IOException {
    List<String> violations = planted.violations(rule);
    assertThat(violations).as(rule).hasSameSizeAs(classes);
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      assertThat(violations).as(rule).anyMatch(it -> it.contains(name));
    }
  }

  @Test
  void aCycleOfPackagesIsFound() throws IOException {
    knows("gate.a", "A", "int");
    knows("gate.b", "B", "io.github.gatehouse.gate.a.A");
    finds("Packages form no cycle");
    knows("gate.a", "A", "io.github.gatehouse.gate.b.B");
    finds("Packages form no cycle", "Cycle detected");
  }

  @Test
  void theModelKnowsNothingButJava() throws IOException {
    knows("receipts.store", "Store", "io.github.gatehouse.receipts.model.Receipt");
    knows("receipts.model", "Receipt", "int");
    finds("The model depends on java.* alone");
    knows("receipts.model", "Receipt", "io.github.gatehouse.receipts.store.Store");
    finds("The model depends on java.* alone", "Receipt.field");
    knows("receipts.model", "Receipt", "org.w3c.dom.Node");
    finds("The model depends on java.* alone", "Receipt.field");
  }

  @Test
  void receiptsKnowsNeitherMavenNorAPlugin() throws IOException {
    String rule = "receipts depends on the JDK, and on Jackson for JSON and YAML";
    knows("receipts.json", "Good", "com.fasterxml.jackson.Json");
    knows("receipts.yaml", "Good", "com.fasterxml.jackson.Json");
    knows("receipts.git", "Bad", "org.apache.maven.project.Pom");
    knows("gate", "Gate", "int");
    knows("receipts.git", "Worse", "io.github.gatehouse.gate.Gate");
    finds(rule, "Bad.field", "Worse.field");
  }

  @Test
  void kernelsKnowNothingButJavaAndOnePackageTheIncubator() throws IOException {
    knows("quantization.benchmarks", "Suite", "org.openjdk.jmh.Jmh");
    knows("quantization.vector", "Good", "jdk.incubator.vector.Lanes");
    finds("Kernels depend on java.* alone");
    knows("quantization.vector", "Second", "jdk.incubator.vector.Lanes");
    finds("The incubating vector API stays in the package named vector");
    finds("Vector kernels are loaded by name");
    knows("quantization.scalar", "Bad", "org.openjdk.jmh.Jmh");
    knows("quantization.scalar", "Worse", "io.github.gatehouse.quantization.benchmarks.Suite");
    finds("Kernels depend on java.* alone", "Bad.field", "Worse.field");
    knows("quantization.kernel", "Lazy", "jdk.incubator.vector.Lanes");
    knows("quantization", "Direct", "io.github.gatehouse.quantization.vector.Good");
    finds("The incubating vector API stays in the package named vector", "Lazy.field");
    finds("Vector kernels are loaded by name", "Direct.field");
  }

  @Test
  void benchmarksKnowKernelsAndJmhOnly() throws IOException {
    knows("quantization", "Kernel", "int");
    knows("quantization.benchmarks", "Good", "io.github.gatehouse.quantization.Kernel");
    knows("quantization.benchmarks", "Bad", "com.fasterxml.jackson.Json");
    finds("Benchmarks depend on kernels, JMH and the JVM's count of allocated bytes", "Bad.field");
  }

  @Test
  void openTelemetryStaysWhereItsOverheadIsMeasured() throws IOException {
    knows("quantization.benchmarks.overhead", "Good", "io.opentelemetry.api.Meter");
    knows("quantization.benchmarks", "Bad", "io.opentelemetry.api.Meter");
    knows("bench.builtin", "Worse", "com.sun.net.httpserver.HttpServer");
    finds(
        "OpenTelemetry and its receiver stay in the package named overhead",
        "Bad.field",
        "Worse.field");
  }

  @Test
  void pluginsDoNotKnowEachOther() throws IOException {
    String rest = " plugin depends on receipts, and on no other plugin";
    knows("receipts.model", "Receipt", "int");
    for (String name : List.of("gate", "bench", "routing")) {
      knows(name, "Own", "io.github.gatehouse.receipts.model.Receipt");
    }
    knows("gate", "Bad", "io.github.gatehouse.bench.Own");
    knows("bench", "Bad", "io.github.gatehouse.routing.Own");
    knows("routing", "Bad", "io.github.gatehouse.gate.Own");
    finds("The gate" + rest, "gate.Bad.field");
    finds("The bench" + rest, "bench.Bad.field");
    finds("The routing" + rest, "routing.Bad.field");
  }

  @Test
  void jsonMavenAndTheEdgesStayWhereTheyBelong() throws IOException {
    knows("gate.json", "GoodJson", "com.fasterxml.jackson.Json");
    knows("gate.yaml", "GoodYaml", "com.fasterxml.jackson.Json");
    knows("gate.mojo", "GoodMojo", "org.apache.maven.project.Pom");
    knows("gate.session", "GoodSession", "io.github.gatehouse.gate.mojo.GoodMojo");
    knows("gate.junit", "Bad", "com.fasterxml.jackson.Json");
    knows("gate.xml", "Worse", "org.apache.maven.project.Pom");
    knows("gate.report", "Worst", "io.github.gatehouse.gate.mojo.GoodMojo");
    finds("JSON libraries stay in packages named json and yaml", "Bad.field");
    finds("Maven stays in packages named mojo and session", "Worse.field");
    finds("Nothing but the edges knows the edges", "Worst.field");
  }

  @Test
  void markdownIsParsedInOnePlace() throws IOException {
    planted.library("package org.commonmark.parser;\npublic class Parser {}\n", "Parser.java");
    knows("routing.claims", "Good", "org.commonmark.parser.Parser");
    knows("routing.markdown", "Bad", "org.commonmark.parser.Parser");
    finds("Markdown is parsed in packages named claims", "Bad.field");
  }

  @Test
  void theGitHubClientStaysInItsPackage() throws IOException {
    planted.library("package org.kohsuke.github;\npublic class GitHub {}\n", "GitHub.java");
    knows("routing.github", "Good", "org.kohsuke.github.GitHub");
    knows("routing.handoff", "Bad", "org.kohsuke.github.GitHub");
    knows("gate.github", "Worse", "org.kohsuke.github.GitHub");
    finds("The GitHub client stays in the package named github", "Bad.field", "Worse.field");
    finds("The routing plugin depends on receipts, and on no other plugin");
  }

  @Test
  void nothingButItsGoalKnowsPublishing() throws IOException {
    knows("routing.github", "Publisher", "int");
    knows("routing.mojo", "PublishMojo", "io.github.gatehouse.routing.github.Publisher");
    knows("routing.handoff", "Desk", "io.github.gatehouse.routing.github.Publisher");
    knows("routing.mojo", "DecideMojo", "io.github.gatehouse.routing.github.Publisher");
    finds("Nothing but its goal knows publishing", "Desk.field", "DecideMojo.field");
  }

  @Test
  void aComponentOfOurOwnIsRefused() throws IOException {
    planted.main("Desk.java", HOUSE + "gate;\n@javax.inject.Named class Desk {}\n");
    // The annotation has no runtime retention; the class file names it all the same.
    finds("Nobody asks for injection of our own components", "Desk");
  }

  @Test
  void aMockingLibraryIsRefused() throws IOException {
    finds("No mocking library is on the class path");
    planted.library("package org.mockito;\npublic class Mockito {}\n", "Mockito.java");
    finds("No mocking library is on the class path", "org.mockito.Mockito");
  }

  @Test
  void theOutsideWorldIsForAdapters() throws IOException {
    String calls =
        " { Object a = java.time.Instant.now();\n"
            + "  java.util.function.Supplier<Object> b = java.time.LocalDate::now;\n"
            + "  long c = System.currentTimeMillis();\n"
            + "  Object d = System.getenv(\"A\");\n"
            + "  Object e = new ProcessBuilder(\"a\");\n"
            + "  Object f = java.time.Clock.systemUTC();\n"
            + "  Object g = java.util.UUID.randomUUID(); }\n";
    planted.main("GitCli.java", HOUSE + "gate;\nclass GitCli" + calls);
    planted.main("Goals.java", HOUSE + "gate.mojo;\nclass Goals" + calls);
    planted.main("End.java", HOUSE + "gate.session;\nclass End" + calls);
    finds("Only adapters reach the outside world");
    planted.main("Desk.java", HOUSE + "gate;\nclass Desk { class Inner" + calls + "}\n");
    assertThat(planted.violations("Only adapters reach the outside world"))
        .hasSize(7)
        .allMatch(it -> it.startsWith("io.github.gatehouse.gate.Desk$Inner:"));
  }

  @Test
  void endingTheJvmIsForForkedMains() throws IOException {
    planted.main("Desk.java", HOUSE + "gate;\nclass Desk { void a() { System.exit(1); } }\n");
    finds("Only forked main classes end the JVM", "Desk:2: calls java.lang.System.exit");
  }

  @Test
  void aStaticFieldThatCanChangeIsRefused() throws IOException {
    planted.main(
        "Desk.java",
        HOUSE
            + "gate;\n"
            + "class Desk { static final int A = 1; static int b; boolean c() { assert b > 0;"
            + " return true; } }\n");
    finds("No static field can change", "Desk.b");
  }

  @Test
  void gitIsAskedThroughItsPort() throws IOException {
    knows("receipts.git", "GitCli", "int");
    knows("gate.session", "Good", "io.github.gatehouse.receipts.git.GitCli");
    knows("gate.freshness", "Bad", "io.github.gatehouse.receipts.git.GitCli");
    finds("Git is asked through its port", "Bad.field");
  }

  @Test
  void xmlParsersAreMadeInOnePlace() throws IOException {
    String body =
        " { Object a = javax.xml.stream.XMLInputFactory.newFactory();\n"
            + "  Object b() throws Exception {\n"
            + "    return javax.xml.parsers.DocumentBuilderFactory.newInstance(); } }\n";
    planted.main("Good.java", HOUSE + "gate.xml;\nclass Good" + body);
    planted.main("Bad.java", HOUSE + "gate.junit;\nclass Bad" + body);
    finds("XML parsers are made in packages named xml", "Bad:2", "Bad:4");
  }
}
