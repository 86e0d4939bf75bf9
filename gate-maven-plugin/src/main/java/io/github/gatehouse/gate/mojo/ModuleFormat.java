package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.BuiltInFormat;
import io.github.gatehouse.gate.format.FormatStyle;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.SkipReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The sources of a module without Spotless, and the style that they are held against.
 *
 * @param project the module
 * @param facts of the session
 * @param formatters of this plugin
 * @param wanted style
 * @param changed true where only those files count that differ from the base
 */
record ModuleFormat(
    MavenProject project,
    SessionFacts facts,
    Formatters formatters,
    FormatStyle wanted,
    boolean changed) {
  private static final String FMT = "com.spotify.fmt:fmt-maven-plugin";

  /** All that a result depends on. */
  ReuseKey key(ReuseInputs inputs) throws IOException {
    FormatStyle style = style();
    List<Path> all = own();
    inputs.value("style", style).value("encoding", charset());
    if (style != FormatStyle.NONE) {
      inputs.value("formatter", Formatters.coordinates(style));
    }
    if (changed) {
      inputs.value("changed", changed(all).map(List::toString).orElse(""));
    }
    return inputs.files("sources", all).key();
  }

  /** Examines the sources, and rewrites them first where that is asked for. */
  GateResult examine(boolean fix) throws Exception {
    FormatStyle style = style();
    if (style == FormatStyle.NONE) {
      return GateResult.skipped(
          "gatehouse", SkipReason.NOT_CONFIGURED, "gate.format.style is none");
    }
    List<Path> all = own();
    Optional<List<Path>> files = changed ? changed(all) : Optional.of(all);
    if (files.isEmpty()) {
      return noBase(facts, style.tool());
    }
    Optional<GateResult> nothing = BuiltInFormat.nothing(style, all, files.get());
    if (nothing.isPresent()) {
      return nothing.get();
    }
    try {
      return new BuiltInFormat(formatters.of(style), facts.directory(), charset())
          .examine(all, files.get(), fix);
    } catch (DependencyResolutionException e) {
      return GateResult.unmeasured(
          style.tool(),
          GateFinding.FORMAT_UNMEASURED.of(
              style.tool() + " cannot be resolved: " + e.getMessage(),
              "",
              "mvn verify without --offline, once"));
    }
  }

  /** A project that formats with Google's formatter by another plugin has chosen its style. */
  private FormatStyle style() {
    Plugin fmt = project.getPlugin(FMT);
    if (fmt == null || wanted != FormatStyle.DETECT) {
      return wanted;
    }
    boolean aosp =
        fmt.getConfiguration() instanceof Xpp3Dom configuration
            && configuration.getChild("style") != null
            && "aosp".equalsIgnoreCase(configuration.getChild("style").getValue());
    return aosp ? FormatStyle.AOSP : FormatStyle.GOOGLE;
  }

  /** What a symbolic link points to is examined where it lies, if it is the project's at all. */
  private List<Path> own() throws IOException {
    return JavaSources.own(project).stream().filter(file -> !Files.isSymbolicLink(file)).toList();
  }

  private Charset charset() {
    return Charset.forName(
        project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8"));
  }

  /** Git tells real paths; the project's can lead through links. */
  private Optional<List<Path>> changed(List<Path> files) throws IOException {
    Optional<List<Path>> changed = facts.changedFiles();
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    Set<Path> names = Set.copyOf(changed.get());
    Path base = ModuleDirectory.of(project);
    Path real = base.toRealPath();
    return Optional.of(
        files.stream().filter(file -> names.contains(real(file, base, real))).toList());
  }

  private static Path real(Path file, Path base, Path real) {
    return file.startsWith(base) ? real.resolve(base.relativize(file)) : file;
  }

  static GateResult noBase(SessionFacts facts, String tool) {
    String base = facts.baseName().map(name -> " (" + name + ")").orElse("");
    return GateResult.unmeasured(
        tool,
        GateFinding.FORMAT_UNMEASURED.of(
            "gate.format.scope is changed, and HEAD and its base"
                + base
                + " have no common commit here",
            "",
            "git fetch --unshallow, or -Dgate.base=<branch>"));
  }
}
