package io.github.gatehouse.gate.mojo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Asks Maven's own resolver for dependency graphs, with everything that is managed, mediated and
 * excluded as in the build itself. No jar is downloaded for it.
 */
final class Collector {
  private static final Set<String> NOT_OF_PLUGINS = Set.of("test", "provided", "system");

  private final RepositorySystemSession session;
  private final RepositorySystem system;
  private final SortedSet<String> unresolved = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  Collector(RepositorySystemSession session, RepositorySystem system) {
    DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(session);
    own.setConfigProperty("aether.conflictResolver.verbose", true);
    this.session = own;
    this.system = system;
  }

  /**
   * The node that was chosen where several versions or places of one artifact met; the node itself
   * where it was. Only a chosen one is in the build, and has children.
   */
  static DependencyNode winner(DependencyNode node) {
    Object winner = node.getData().get("conflict.winner");
    return winner instanceof DependencyNode other ? other : node;
  }

  /** Dependencies that could not be resolved so far, with the reason. */
  List<String> unresolved() {
    return List.copyOf(unresolved);
  }

  /** A module's graph; the root is the module itself. */
  DependencyNode dependencies(MavenProject project) {
    ArtifactTypeRegistry types = session.getArtifactTypeRegistry();
    CollectRequest request = new CollectRequest();
    request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
    request.setRequestContext("project");
    request.setRepositories(project.getRemoteProjectRepositories());
    for (Dependency one : project.getDependencies()) {
      request.addDependency(RepositoryUtils.toDependency(one, types));
    }
    if (project.getDependencyManagement() != null) {
      for (Dependency one : project.getDependencyManagement().getDependencies()) {
        request.addManagedDependency(RepositoryUtils.toDependency(one, types));
      }
    }
    return collect(request, project.getId());
  }

  /** The build plugins of a module, each with what it runs with. */
  List<DependencyNode> plugins(MavenProject project) {
    List<DependencyNode> plugins = new ArrayList<>();
    for (Plugin plugin : project.getBuildPlugins()) {
      if (plugin.getVersion() != null) {
        CollectRequest request = new CollectRequest();
        Artifact artifact =
            new DefaultArtifact(
                plugin.getGroupId(), plugin.getArtifactId(), "jar", plugin.getVersion());
        request.setRoot(new org.eclipse.aether.graph.Dependency(artifact, null));
        request.setRequestContext("plugin");
        request.setRepositories(project.getRemotePluginRepositories());
        for (Dependency one : plugin.getDependencies()) {
          request.addDependency(
              RepositoryUtils.toDependency(one, session.getArtifactTypeRegistry()));
        }
        plugins.add(withoutForeign(collect(request, plugin.getId())));
      }
    }
    return plugins;
  }

  private static DependencyNode withoutForeign(DependencyNode node) {
    List<DependencyNode> kept = new ArrayList<>();
    for (DependencyNode child : node.getChildren()) {
      if (!NOT_OF_PLUGINS.contains(child.getDependency().getScope())) {
        kept.add(withoutForeign(child));
      }
    }
    node.setChildren(kept);
    return node;
  }

  private DependencyNode collect(CollectRequest request, String owner) {
    DependencyNode root;
    try {
      root = system.collectDependencies(session, request).getRoot();
    } catch (DependencyCollectionException e) {
      unresolved.add(owner + ": " + e.getMessage());
      root = e.getResult() == null ? null : e.getResult().getRoot();
    }
    if (root == null) {
      return new DefaultDependencyNode((Artifact) null);
    }
    root.getChildren().forEach(this::checkLeaves);
    return root;
  }

  /**
   * The resolver takes an artifact without a POM for one without dependencies. Where the artifact
   * is not to be had either, nobody knows what hangs below it.
   */
  private void checkLeaves(DependencyNode node) {
    if (winner(node) != node) {
      return;
    }
    node.getChildren().forEach(this::checkLeaves);
    Artifact artifact = node.getArtifact();
    boolean local = artifact.getProperty("localPath", null) != null;
    if (node.getChildren().isEmpty() && !local && seen.add(artifact.toString()) && !hasPom(node)) {
      try {
        system.resolveArtifact(session, new ArtifactRequest(artifact, node.getRepositories(), ""));
      } catch (ArtifactResolutionException e) {
        unresolved.add(artifact + ": " + e.getMessage());
      }
    }
  }

  private boolean hasPom(DependencyNode node) {
    Artifact artifact = node.getArtifact();
    Artifact pom =
        new DefaultArtifact(
            artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getVersion());
    if (session.getWorkspaceReader() != null
        && session.getWorkspaceReader().findArtifact(pom) != null) {
      return true;
    }
    List<RemoteRepository> repositories = node.getRepositories();
    LocalArtifactRequest request = new LocalArtifactRequest(pom, repositories, "project");
    return session.getLocalRepositoryManager().find(session, request).getFile() != null;
  }
}
