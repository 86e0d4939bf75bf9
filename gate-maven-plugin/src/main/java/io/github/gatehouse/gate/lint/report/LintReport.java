package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Linters that a project can have in its build, their goals, and the reports that they leave. */
public enum LintReport {
  /** Checkstyle; what it calls info is no warning. */
  CHECKSTYLE(
      "org.apache.maven.plugins:maven-checkstyle-plugin",
      "check",
      "checkstyle",
      "outputFile",
      "checkstyle-result.xml"),
  /** PMD. */
  PMD("org.apache.maven.plugins:maven-pmd-plugin", "check", "pmd", "targetDirectory", "pmd.xml"),
  /** PMD's search for copied code. */
  CPD(
      "org.apache.maven.plugins:maven-pmd-plugin",
      "cpd-check",
      "cpd",
      "targetDirectory",
      "cpd.xml"),
  /** SpotBugs. */
  SPOTBUGS(
      "com.github.spotbugs:spotbugs-maven-plugin",
      "check",
      "spotbugs",
      "spotbugsXmlOutputDirectory",
      "spotbugsXml.xml");

  private final String plugin;
  private final String check;
  private final String only;
  private final String setting;
  private final String file;

  LintReport(String plugin, String check, String only, String setting, String file) {
    this.plugin = plugin;
    this.check = check;
    this.only = only;
    this.setting = setting;
    this.file = file;
  }

  /** Reads one report. */
  interface Findings extends ForeignXml.Visitor {
    /** What it found, in the order of the report. */
    List<LintFinding> found();
  }

  static Optional<LintReport> of(MojoEvent event) {
    for (LintReport one : values()) {
      if (one.plugin.endsWith(":" + event.plugin()) && one.goals().contains(event.goal())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** {@code groupId:artifactId}. */
  public String plugin() {
    return plugin;
  }

  /** The goal that judges, then the one that only reports. */
  public List<String> goals() {
    return List.of(check, only);
  }

  /** The tool's name. */
  public String tool() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the mojo leaves its report. */
  Path file(MojoEvent event, Path module) {
    String told = event.setting(setting);
    if (told.isEmpty()) {
      return module.resolve("target").resolve(file);
    }
    Path at = module.resolve(told);
    return told.endsWith(".xml") ? at : at.resolve(name(event));
  }

  private String name(MojoEvent event) {
    String own = this == SPOTBUGS ? event.setting("spotbugsXmlOutputFilename") : "";
    return own.isEmpty() ? file : own;
  }

  /**
   * What a report says.
   *
   * @param module its directory, for names of files that are not whole
   * @throws IOException if it cannot be read, is too large, or is no XML without a document type
   */
  List<LintFinding> read(Path report, Path module) throws IOException {
    Findings findings = findings(module);
    ForeignXml.read(report, findings);
    return findings.found();
  }

  private Findings findings(Path module) {
    return switch (this) {
      case CHECKSTYLE -> new CheckstyleXml(module);
      case PMD -> new PmdXml(module);
      case CPD -> new CpdXml(module);
      case SPOTBUGS -> new SpotBugsXml(module);
    };
  }
}
