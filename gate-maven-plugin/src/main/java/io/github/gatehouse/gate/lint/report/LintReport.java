package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.observe.MojoEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reports of linters that a project runs by itself, and how each marks a warning. */
enum LintReport {
  CHECKSTYLE("maven-checkstyle-plugin", "outputFile", "checkstyle-result.xml", "error", "source"),
  PMD("maven-pmd-plugin", "targetDirectory", "pmd.xml", "violation", "rule"),
  SPOTBUGS(
      "spotbugs-maven-plugin",
      "spotbugsXmlOutputDirectory",
      "spotbugsXml.xml",
      "BugInstance",
      "type");

  private final String plugin;
  private final String setting;
  private final String file;
  private final String element;
  private final String rule;

  LintReport(String plugin, String setting, String file, String element, String rule) {
    this.plugin = plugin;
    this.setting = setting;
    this.file = file;
    this.element = element;
    this.rule = rule;
  }

  static Optional<LintReport> of(MojoEvent event) {
    return Arrays.stream(values()).filter(one -> one.plugin.equals(event.plugin())).findFirst();
  }

  String tool() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Where the mojo left its report. */
  Path file(MojoEvent event, Path module) {
    String told = event.setting(setting);
    if (told.isEmpty()) {
      return module.resolve("target").resolve(file);
    }
    return told.endsWith(".xml") ? Path.of(told) : Path.of(told).resolve(file);
  }

  /** The element that is one warning. */
  String element() {
    return element;
  }

  /** The attribute that names its rule. */
  String rule() {
    return rule;
  }
}
