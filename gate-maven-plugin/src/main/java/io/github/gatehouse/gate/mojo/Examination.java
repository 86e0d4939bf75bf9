package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.doctor.AdvisorySetup;
import io.github.gatehouse.gate.doctor.Examined;
import io.github.gatehouse.gate.doctor.GitSetup;
import io.github.gatehouse.gate.doctor.GoalBindings;
import io.github.gatehouse.gate.doctor.PluginSetup;
import io.github.gatehouse.gate.doctor.ReceiptsLeft;
import io.github.gatehouse.gate.doctor.Surroundings;
import io.github.gatehouse.gate.doctor.Versions;
import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.session.DefaultGoals;
import io.github.gatehouse.gate.session.Level;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Collects what {@code gate:doctor} judges. */
record Examination(MavenSession session, SessionFacts facts, ToolSearch search) {
  private static final String GROUP = "io.github.gatehouse-maven";
  private static final String GATE = "gate-maven-plugin";
  private static final String CACHE = "maven-build-cache-extension";

  /** All parts of the set-up, those first that others depend on. */
  List<Examined> parts(List<String> tools) {
    String extensions = coreExtensions();
    boolean cached = extensions.contains(CACHE);
    List<Examined> parts = new ArrayList<>();
    parts.add(new Versions(facts.maven(), Runtime.version().feature()));
    parts.add(surroundings(cached));
    parts.add(git());
    parts.add(plugin(GATE, extensions));
    parts.add(plugin("routing-maven-plugin", extensions));
    parts.add(bindings());
    parts.addAll(search.known());
    tools.forEach(one -> parts.add(search.wanted(one)));
    parts.add(advisories());
    parts.add(receipts(cached));
    return parts;
  }

  private Surroundings surroundings(boolean cached) {
    try {
      return new Surroundings(Level.of(facts).toString(), true, cached);
    } catch (IllegalArgumentException e) {
      return new Surroundings(e.getMessage(), false, cached);
    }
  }

  private GitSetup git() {
    Optional<Checkout> checkout = facts.checkout();
    Optional<String> base = facts.baseName();
    boolean here = base.flatMap(facts.git()::commit).isPresent();
    return new GitSetup(checkout, base, here);
  }

  private PluginSetup plugin(String artifact, String extensions) {
    String key = GROUP + ":" + artifact;
    List<PluginSetup.Declared> all = new ArrayList<>();
    for (MavenProject project : projects()) {
      boolean root = project == facts.root();
      Plugin plugin = project.getPlugin(key);
      // What a module inherits is the root's own declaration; only what its POM says counts there.
      if (plugin != null && (own(project, key) || root && !bound(plugin))) {
        String version = Optional.ofNullable(plugin.getVersion()).orElse("");
        String id = SessionFacts.id(project);
        all.add(new PluginSetup.Declared(id, root, version, plugin.isExtensions()));
      }
    }
    boolean core = extensions.contains("<artifactId>" + artifact + "</artifactId>");
    return new PluginSetup(artifact, OwnVersion.read(), hasPom(), all, core);
  }

  private static boolean own(MavenProject project, String key) {
    Build build = project.getOriginalModel().getBuild();
    return build != null && build.getPluginsAsMap().containsKey(key);
  }

  /** True where no POM names the plugin and the extension of this session has bound its goals. */
  private static boolean bound(Plugin plugin) {
    return !plugin.isExtensions()
        && !plugin.getExecutions().isEmpty()
        && plugin.getExecutions().stream().allMatch(Examination::ours);
  }

  private static boolean ours(PluginExecution execution) {
    return execution.getId().startsWith("gatehouse-");
  }

  private GoalBindings bindings() {
    Map<String, String> usual = DefaultGoals.PHASES;
    List<GoalBindings.Bound> bound = new ArrayList<>();
    for (MavenProject project : projects()) {
      Plugin plugin = project.getPlugin(GROUP + ":" + GATE);
      List<PluginExecution> executions = plugin == null ? List.of() : plugin.getExecutions();
      for (PluginExecution execution : executions) {
        String phase = execution.getPhase();
        for (String goal : execution.getGoals()) {
          String from = usual.get(goal);
          if (phase != null && from != null && !ours(execution)) {
            boolean early = !phase.equals("none") && !new Phases(List.of(phase)).reach(from);
            String id = SessionFacts.id(project);
            bound.add(new GoalBindings.Bound(id, goal, phase, from, early));
          }
        }
      }
    }
    return new GoalBindings(bound);
  }

  private AdvisorySetup advisories() {
    String place = facts.property("gate.security.advisories").orElse("");
    Path path = facts.directory().resolve(place);
    boolean there = !place.isEmpty() && Files.exists(path);
    return new AdvisorySetup(place, there, there ? newest(path) : Optional.empty(), facts.now());
  }

  private static Optional<Instant> newest(Path path) {
    try (Stream<Path> tree = Files.walk(path)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> file.toFile().lastModified())
          .max(Long::compare)
          .map(Instant::ofEpochMilli);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
  }

  private ReceiptsLeft receipts(boolean cached) {
    try {
      Set<String> left =
          StoredReceipts.all(session, facts, List.of()).stream()
              .map(StoredReceipt::gate)
              .collect(Collectors.toSet());
      return new ReceiptsLeft(Gate.ids(), left, cached);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list receipts", e);
    }
  }

  private List<MavenProject> projects() {
    return hasPom() ? session.getProjects() : List.of();
  }

  private boolean hasPom() {
    return facts.root().getFile() != null;
  }

  private String coreExtensions() {
    Path file = facts.directory().resolve(".mvn/extensions.xml");
    try {
      boolean readable = Files.isRegularFile(file) && Files.size(file) < 1 << 20;
      return readable ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
