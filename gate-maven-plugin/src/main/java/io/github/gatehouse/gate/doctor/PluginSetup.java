package io.github.gatehouse.gate.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the POMs of a reactor name one of the suite's plugins.
 *
 * @param plugin artifact id
 * @param version of the running suite
 * @param pom true where there is a POM at all
 * @param all declarations, the root's first
 * @param core true where {@code .mvn/extensions.xml} names it too
 */
public record PluginSetup(
    String plugin, String version, boolean pom, List<Declared> all, boolean core)
    implements Examined {
  private static final String TOPIC = "extension";

  /**
   * One declaration.
   *
   * @param module {@code groupId:artifactId}
   * @param root true for the execution root
   * @param version as it is used; empty where none is known
   * @param extensions true where the plugin takes part in the session
   */
  public record Declared(String module, boolean root, String version, boolean extensions) {}

  public PluginSetup {
    all = List.copyOf(all);
  }

  @Override
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (!pom) {
      remarks.add(
          Remark.warn(TOPIC, plugin + ": there is no POM here", "cd to the root of the project"));
      return remarks;
    }
    place().forEach(remarks::add);
    Set<String> versions = new TreeSet<>();
    all.forEach(one -> versions.add(one.version()));
    versions.remove("");
    if (versions.size() > 1) {
      String what = "declared in " + versions.size() + " versions: " + String.join(", ", versions);
      String fix = "keep the one in the root POM, without <version> in the modules";
      remarks.add(Remark.problem(TOPIC, plugin + ": " + what, fix));
    }
    if (core && !all.isEmpty()) {
      String what = "declared twice: in .mvn/extensions.xml and in a POM";
      remarks.add(Remark.warn(TOPIC, plugin + ": " + what, "remove it from .mvn/extensions.xml"));
    }
    return remarks;
  }

  private List<Remark> place() {
    List<Declared> roots = all.stream().filter(Declared::root).toList();
    boolean extended = roots.stream().anyMatch(Declared::extensions);
    if (extended || core) {
      String where = extended ? "root POM" : ".mvn/extensions.xml";
      return List.of(Remark.ok(TOPIC, plugin + " takes part in builds, declared in the " + where));
    }
    if (!roots.isEmpty()) {
      String what = "declared in the root POM without <extensions>: nothing watches the build";
      return List.of(Remark.problem(TOPIC, plugin + ": " + what, xml()));
    }
    if (!all.isEmpty()) {
      String where = all.get(0).module();
      String what = "declared in " + where + " only: a build without it is not watched";
      return List.of(
          Remark.problem(TOPIC, plugin + ": " + what, "move it to the root POM:\n" + xml()));
    }
    String what = "no POM names it: it takes no part in builds";
    return List.of(Remark.warn(TOPIC, plugin + ": " + what, "in the root POM:\n" + xml()));
  }

  private String xml() {
    return String.join(
        "\n",
        "<plugin>",
        "  <groupId>io.github.gatehouse-maven</groupId>",
        "  <artifactId>" + plugin + "</artifactId>",
        "  <version>" + version + "</version>",
        "  <extensions>true</extensions>",
        "</plugin>");
  }
}
