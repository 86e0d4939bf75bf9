package io.github.gatehouse.gate.security.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.gate.security.Library;
import io.github.gatehouse.gate.security.PackageUrl;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.Use;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A resolved graph as a CycloneDX 1.6 bill of materials. The same graph gives the same bytes, so it
 * bears no time.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
public final class CycloneDxJson {
  private static final Set<String> SHIPPED = Set.of("compile", "runtime", "system");

  private CycloneDxJson() {}

  private record Bom(
      String bomFormat,
      String specVersion,
      String serialNumber,
      int version,
      Metadata metadata,
      List<Component> components,
      List<Edges> dependencies) {}

  private record Metadata(Tools tools, Component component) {}

  private record Tools(List<Component> components) {}

  private record Component(
      String type,
      @JsonProperty("bom-ref") String ref,
      String group,
      String name,
      String version,
      String scope,
      String purl) {}

  private record Edges(String ref, List<String> dependsOn) {}

  /**
   * The bill as JSON.
   *
   * @param version of this plugin
   */
  public static String write(ResolvedGraph graph, String version) {
    List<Component> components = new ArrayList<>();
    graph.uses().forEach((library, uses) -> components.add(component("library", library, uses)));
    Component tool =
        new Component(
            "application",
            null,
            "io.github.gatehouse-maven",
            "gate-maven-plugin",
            version,
            null,
            null);
    Metadata metadata =
        new Metadata(new Tools(List.of(tool)), component("application", graph.root(), List.of()));
    List<Edges> edges = edges(graph);
    String content = CanonicalJson.write(new Bom("", "", "", 1, metadata, components, edges));
    UUID serial = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    return CanonicalJson.write(
        new Bom("CycloneDX", "1.6", "urn:uuid:" + serial, 1, metadata, components, edges));
  }

  private static Component component(String type, Library library, List<Use> uses) {
    return new Component(
        type,
        PackageUrl.of(library),
        library.group(),
        library.artifact(),
        library.version(),
        uses.isEmpty() ? null : scope(uses),
        PackageUrl.of(library));
  }

  /** What is not delivered is excluded; what others provide is optional. */
  private static String scope(List<Use> uses) {
    if (uses.stream().anyMatch(use -> SHIPPED.contains(use.scope()))) {
      return "required";
    }
    return uses.stream().anyMatch(use -> use.scope().equals("provided")) ? "optional" : "excluded";
  }

  private static List<Edges> edges(ResolvedGraph graph) {
    List<Edges> all = new ArrayList<>();
    SortedSet<Library> direct = new TreeSet<>();
    graph
        .uses()
        .forEach(
            (library, uses) -> {
              if (uses.stream().anyMatch(Use::direct)) {
                direct.add(library);
              }
            });
    all.add(new Edges(PackageUrl.of(graph.root()), urls(direct)));
    for (Map.Entry<Library, SortedSet<Library>> edge : graph.edges().entrySet()) {
      all.add(new Edges(PackageUrl.of(edge.getKey()), urls(edge.getValue())));
    }
    return all;
  }

  private static List<String> urls(Collection<Library> libraries) {
    return libraries.stream().map(PackageUrl::of).toList();
  }
}
