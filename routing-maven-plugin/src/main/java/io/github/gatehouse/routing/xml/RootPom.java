package io.github.gatehouse.routing.xml;

import io.github.gatehouse.routing.yaml.Element;
import io.github.gatehouse.routing.yaml.PolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the text of a root POM says about routing; nothing is inherited, nothing interpolated. */
public final class RootPom {
  private static final String PLUGIN = "routing-maven-plugin";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

  private final Element project;

  private RootPom(Element project) {
    this.project = project;
  }

  /**
   * Parses a POM.
   *
   * @param file its name, for messages
   * @throws PolicyException if it cannot be parsed
   */
  public static RootPom of(String file, String text) {
    return new RootPom(XmlTree.parse(file, text));
  }

  /** The plugin's configuration, below build/plugins or build/pluginManagement/plugins. */
  public Optional<Element> configuration() {
    Optional<Element> build = project.child("build");
    return build
        .flatMap(RootPom::configured)
        .or(() -> build.flatMap(one -> one.child("pluginManagement")).flatMap(RootPom::configured));
  }

  private static Optional<Element> configured(Element parent) {
    return parent.child("plugins").stream()
        .flatMap(plugins -> plugins.children().stream())
        .filter(RootPom::isPlugin)
        .flatMap(plugin -> plugin.child("configuration").stream())
        .findFirst();
  }

  private static boolean isPlugin(Element element) {
    return element.name().equals("plugin")
        && element.child("artifactId").map(Element::text).orElse("").equals(PLUGIN);
  }

  /**
   * All that the POM says about routing, profiles and executions included, as a text of its own:
   * every configuration of the plugin, and the properties that it names or that configure goals.
   */
  public String saying() {
    List<Element> configurations = new ArrayList<>();
    within(project)
        .filter(RootPom::isPlugin)
        .flatMap(RootPom::within)
        .filter(one -> one.name().equals("configuration"))
        .forEach(configurations::add);
    String said = configurations.toString();
    List<String> named =
        REFERENCE.matcher(said).results().map((MatchResult found) -> found.group(1)).toList();
    TreeMap<String, List<String>> properties = new TreeMap<>();
    within(project)
        .filter(one -> one.name().equals("properties"))
        .flatMap(one -> one.children().stream())
        .filter(one -> routes(one.name()) || named.contains(one.name()))
        .forEach(
            one -> properties.computeIfAbsent(one.name(), n -> new ArrayList<>()).add(one.text()));
    return said + properties;
  }

  private static boolean routes(String property) {
    return property.startsWith("routing.") || property.startsWith("gatehouse.");
  }

  private static Stream<Element> within(Element element) {
    return Stream.concat(Stream.of(element), element.children().stream().flatMap(RootPom::within));
  }
}
