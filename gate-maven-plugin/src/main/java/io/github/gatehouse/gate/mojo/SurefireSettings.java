package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.mutation.PitModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a module tells Surefire, as far as it matters for running the same tests elsewhere. */
final class SurefireSettings {
  private static final String KEY = "org.apache.maven.plugins:maven-surefire-plugin";
  private static final Pattern LATE = Pattern.compile("[@$]\\{([^}]*)}");

  /** Surefire does not run them, Failsafe does, and most need a system around them. */
  private static final List<String> INTEGRATION = List.of("*IT", "*.IT*", "*ITCase");

  private final Properties user;
  private final MavenProject project;
  private final Optional<Xpp3Dom> block;

  private SurefireSettings(Properties user, MavenProject project) {
    this.user = user;
    this.project = project;
    this.block = block(project.getPlugin(KEY));
  }

  /**
   * The settings of a module.
   *
   * @param user properties of the command line
   */
  static PitModule.TestSettings of(Properties user, MavenProject project) {
    SurefireSettings surefire = new SurefireSettings(user, project);
    List<String> excluded = new ArrayList<>(INTEGRATION);
    surefire
        .values("excludes", "surefire.excludes")
        .map(one -> one.replace(".java", "").replace('/', '.'))
        .filter(one -> !one.isEmpty() && !one.startsWith("%"))
        .forEach(excluded::add);
    return new PitModule.TestSettings(
        surefire.argLine(),
        surefire.tags("groups"),
        surefire.tags("excludedGroups"),
        excluded,
        surefire
            .values("additionalClasspathElements", "maven.test.additionalClasspath")
            .filter(one -> !one.isEmpty())
            .map(project.getBasedir().toPath()::resolve)
            .toList(),
        surefire.environment());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    children("environmentVariables")
        .forEach(one -> environment.put(one.getName(), resolved(value(one))));
    return environment;
  }

  private static Optional<Xpp3Dom> block(Plugin plugin) {
    if (plugin == null) {
      return Optional.empty();
    }
    PluginExecution execution = plugin.getExecutionsAsMap().get("default-test");
    Object own = execution == null ? null : execution.getConfiguration();
    return Optional.ofNullable(own == null ? plugin.getConfiguration() : own)
        .map(Xpp3Dom.class::cast);
  }

  private Stream<Xpp3Dom> children(String name) {
    return block.map(one -> one.getChild(name)).stream()
        .flatMap(list -> Arrays.stream(list.getChildren()));
  }

  /** A list of the configuration; a property counts where the configuration has none. */
  private Stream<String> values(String name, String property) {
    return block.map(one -> one.getChild(name)).isPresent()
        ? children(name).map(one -> resolved(value(one)))
        : Stream.of(property(property).split(",")).map(String::strip);
  }

  private static String value(Xpp3Dom element) {
    return Optional.ofNullable(element.getValue()).orElse("").strip();
  }

  private String setting(String name) {
    return block.map(one -> one.getChild(name)).map(SurefireSettings::value).orElse("");
  }

  private String argLine() {
    List<String> line = new ArrayList<>();
    String configured = setting("argLine");
    // Coverage agents rewrite the very classes that are about to be mutated.
    line.add(
        resolved(configured.isEmpty() ? property("argLine") : configured)
            .replaceAll("\"?-javaagent:\\S*jacoco\\S*", ""));
    line.add(defined("basedir", project.getBasedir().toString()));
    children("systemPropertyVariables")
        .map(one -> defined(one.getName(), resolved(value(one))))
        .forEach(line::add);
    return String.join(" ", line).strip();
  }

  private static String defined(String name, String value) {
    return "\"-D" + name + "=" + value.replace("\"", "") + "\"";
  }

  /** Surefire fills in some properties as late as when it runs. */
  private String resolved(String text) {
    return LATE.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(property(found.group(1))));
  }

  private String property(String name) {
    String own = project.getProperties().getProperty(name, "");
    return user.getProperty(name, own);
  }

  /** Tags by name; expressions of several tags are JUnit's alone. */
  private List<String> tags(String name) {
    String said = setting(name).isEmpty() ? property(name) : setting(name);
    boolean expression = said.matches(".*[|&!()].*");
    return expression
        ? List.of()
        : Arrays.stream(said.split("[ ,]+")).filter(one -> !one.isBlank()).toList();
  }
}
