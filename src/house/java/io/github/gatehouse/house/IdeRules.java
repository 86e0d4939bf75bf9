package io.github.gatehouse.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What IDEs are told about goals: without a word, Eclipse marks each as an error in the POM. */
final class IdeRules {
  private static final String MOJO = "org.apache.maven.plugins.annotations.Mojo";
  private static final String FILE =
      "src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml";
  private static final Pattern MAPPED = Pattern.compile("<goal>([a-z-]+)</goal>");

  private IdeRules() {}

  static List<Rule> all() {
    return List.of(new Rule("IDEs are told to leave every goal alone", IdeRules::unmapped));
  }

  private static List<String> unmapped(CheckedModule module) {
    Set<String> goals =
        module.classes().stream()
            .filter(type -> type.isAnnotatedWith(MOJO))
            .map(IdeRules::goal)
            .collect(Collectors.toCollection(TreeSet::new));
    if (goals.isEmpty()) {
      return List.of();
    }
    // The help goal is generated, and no class of the sources.
    goals.add("help");
    String text = text(module.directory().resolve(FILE));
    Matcher mapped = MAPPED.matcher(text);
    while (mapped.find()) {
      goals.remove(mapped.group(1));
    }
    List<String> missing =
        goals.stream()
            .map(goal -> FILE + ": " + goal + " is missing. Fix: <goal>" + goal + "</goal>")
            .toList();
    boolean ignored = text.contains("<ignore/>") && !text.contains("<execute");
    return missing.isEmpty() && !ignored
        ? List.of(FILE + ": goals are not ignored. Fix: <action><ignore/></action>")
        : missing;
  }

  private static String goal(JavaClass type) {
    return type.getAnnotationOfType(MOJO).get("name").orElse("").toString();
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
