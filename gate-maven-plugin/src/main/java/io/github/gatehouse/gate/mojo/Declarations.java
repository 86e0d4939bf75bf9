package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.security.Declaration;
import io.github.gatehouse.gate.security.Declaration.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;

/** Finds the place in a project's own POMs that decides on the version of an artifact. */
final class Declarations {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");

  private final Path root;
  private final Set<File> own;

  /**
   * Places of a reactor.
   *
   * @param root paths are shown relative to it
   */
  Declarations(Path root, Collection<MavenProject> reactor) {
    this.root = root;
    this.own = reactor.stream().map(MavenProject::getFile).collect(Collectors.toSet());
  }

  /**
   * Where a module gets an artifact's version from.
   *
   * @param direct true where the module itself names the artifact
   */
  Declaration of(MavenProject module, Artifact artifact, boolean direct) {
    for (MavenProject level : lineage(module)) {
      Optional<String> written = written(level.getOriginalModel(), artifact, direct);
      if (written.isPresent()) {
        return at(module, level, written.get());
      }
    }
    return new Declaration(Kind.UNMANAGED, top(module), "");
  }

  /** The place for what belongs to build plugins. */
  Declaration ofPlugin(MavenProject module) {
    return new Declaration(Kind.PLUGIN, top(module), "");
  }

  private Declaration at(MavenProject module, MavenProject level, String version) {
    Matcher property = PROPERTY.matcher(version);
    boolean ours = own.contains(level.getFile());
    if (property.matches() && !property.group(1).startsWith("project.")) {
      return new Declaration(Kind.PROPERTY, definer(module, property.group(1)), property.group(1));
    }
    return ours
        ? new Declaration(Kind.VERSION, shown(level), "")
        : new Declaration(Kind.UNMANAGED, top(module), "");
  }

  /** The project's POM that sets a property, or else the one whose setting would win. */
  private String definer(MavenProject module, String property) {
    return lineage(module).stream()
        .filter(level -> own.contains(level.getFile()))
        .filter(level -> level.getOriginalModel().getProperties().containsKey(property))
        .findFirst()
        .map(this::shown)
        .orElseGet(() -> top(module));
  }

  /** What the POM says about the version; a direct dependency outweighs what is managed. */
  private static Optional<String> written(Model model, Artifact artifact, boolean direct) {
    List<Dependency> all = new ArrayList<>();
    if (direct) {
      all.addAll(model.getDependencies());
    }
    if (model.getDependencyManagement() != null) {
      all.addAll(model.getDependencyManagement().getDependencies());
    }
    return all.stream()
        .filter(one -> artifact.getGroupId().equals(one.getGroupId()))
        .filter(one -> artifact.getArtifactId().equals(one.getArtifactId()))
        .map(Dependency::getVersion)
        .filter(version -> version != null && !version.isBlank())
        .findFirst();
  }

  /** The module and its parents, those from elsewhere too. */
  private static List<MavenProject> lineage(MavenProject module) {
    List<MavenProject> lineage = new ArrayList<>();
    for (MavenProject one = module; one != null; one = one.getParent()) {
      lineage.add(one);
    }
    return lineage;
  }

  /** The highest POM of the project's own that the module inherits from. */
  private String top(MavenProject module) {
    MavenProject top = module;
    for (MavenProject level : lineage(module)) {
      top = own.contains(level.getFile()) ? level : top;
    }
    return shown(top);
  }

  private String shown(MavenProject level) {
    Path file = level.getFile().toPath();
    return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
  }
}
