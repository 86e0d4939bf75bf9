package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.security.Declaration;
import io.github.gatehouse.gate.security.Library;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.Use;
import io.github.gatehouse.gate.session.SessionFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Walks over what Maven resolves for every module of a session. */
final class ModuleGraphs {
  private static final String PLUGIN = "plugin";

  private final MavenSession session;
  private final Collector collector;
  private final Set<String> scopes;
  private final Declarations declarations;
  private final Set<String> reactor;
  private final SortedMap<Library, List<Use>> uses = new TreeMap<>();
  private final SortedMap<Library, SortedSet<Library>> edges = new TreeMap<>();

  /**
   * The graphs of a session.
   *
   * @param scopes that count, {@code plugin} for build plugins and what they run with
   */
  ModuleGraphs(MavenSession session, RepositorySystem system, Path root, Set<String> scopes) {
    this.session = session;
    this.collector = new Collector(session.getRepositorySession(), system);
    this.scopes = scopes;
    List<MavenProject> all = session.getAllProjects();
    List<MavenProject> projects = all == null || all.isEmpty() ? session.getProjects() : all;
    this.declarations = new Declarations(root, projects);
    this.reactor =
        projects.stream()
            .map(one -> SessionFacts.id(one) + ":" + one.getVersion())
            .collect(Collectors.toSet());
  }

  /** All modules together. */
  ResolvedGraph whole(MavenProject root) {
    for (MavenProject project : session.getProjects()) {
      DependencyNode graph = collector.dependencies(project);
      graph.getChildren().forEach(child -> walk(project, child, List.of()));
      if (scopes.contains(PLUGIN)) {
        collector.plugins(project).forEach(plugin -> walkPlugin(project, plugin, List.of()));
      }
    }
    Library library =
        new Library(
            root.getGroupId(), root.getArtifactId(), root.getPackaging(), "", root.getVersion());
    // What lies outside the scopes is no part of the answer.
    edges.values().forEach(children -> children.retainAll(uses.keySet()));
    return new ResolvedGraph(library, uses, edges, collector.unresolved());
  }

  private void walk(MavenProject module, DependencyNode node, List<String> above) {
    if (Collector.winner(node) != node) {
      return;
    }
    Artifact artifact = node.getArtifact();
    List<String> path = append(above, coordinates(artifact));
    String scope = node.getDependency().getScope();
    if (!ours(artifact) && scopes.contains(scope)) {
      Declaration at = declarations.of(module, artifact, path.size() == 1);
      note(node, new Use(SessionFacts.id(module), scope, path, at));
    }
    node.getChildren().forEach(child -> walk(module, child, path));
  }

  private void walkPlugin(MavenProject module, DependencyNode node, List<String> above) {
    if (Collector.winner(node) != node) {
      return;
    }
    List<String> path = append(above, coordinates(node.getArtifact()));
    if (!ours(node.getArtifact())) {
      Declaration at = declarations.ofPlugin(module);
      note(node, new Use(SessionFacts.id(module), PLUGIN, path, at));
    }
    node.getChildren().forEach(child -> walkPlugin(module, child, path));
  }

  private void note(DependencyNode node, Use use) {
    Library library = library(node.getArtifact());
    uses.computeIfAbsent(library, key -> new ArrayList<>()).add(use);
    SortedSet<Library> children = edges.computeIfAbsent(library, key -> new TreeSet<>());
    node.getChildren().stream()
        .map(Collector::winner)
        .map(DependencyNode::getArtifact)
        .filter(child -> !ours(child))
        .map(ModuleGraphs::library)
        .forEach(children::add);
  }

  private boolean ours(Artifact artifact) {
    return reactor.contains(coordinates(artifact));
  }

  private static List<String> append(List<String> above, String last) {
    List<String> path = new ArrayList<>(above);
    path.add(last);
    return path;
  }

  private static String coordinates(Artifact artifact) {
    return library(artifact).coordinates();
  }

  private static Library library(Artifact artifact) {
    return new Library(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getExtension(),
        artifact.getClassifier(),
        artifact.getBaseVersion());
  }
}
