package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.mutation.BaseMutants;
import io.github.gatehouse.gate.mutation.ChangedSources;
import io.github.gatehouse.gate.mutation.HarvestedPit;
import io.github.gatehouse.gate.mutation.MutationGate;
import io.github.gatehouse.gate.mutation.MutationPolicy;
import io.github.gatehouse.gate.mutation.Pit;
import io.github.gatehouse.gate.mutation.PitRefusal;
import io.github.gatehouse.gate.mutation.Surface;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What the mutation gate examines in one module, and with what it compares. */
public final class MutationTurn {
  private static final String TOOL = "pitest";
  private static final Pattern NAMED = Pattern.compile(".+\\.(java|kt)");

  private final SessionFacts facts;
  private final MavenProject project;
  private final Consumer<String> log;
  private final ChangedSources sources;
  private final ComparedCommit base;
  private final MutantShelf shelf;
  private final BaseRun run;

  /**
   * A turn in one module.
   *
   * @param run asked for what nobody has measured of the base
   * @param log told what is examined
   * @throws IOException if the module's sources cannot be found
   */
  public MutationTurn(SessionFacts facts, MavenProject project, BaseRun run, Consumer<String> log)
      throws IOException {
    this.facts = facts;
    this.project = project;
    this.run = run;
    this.log = log;
    this.shelf = new MutantShelf(facts, project);
    this.sources =
        new ChangedSources(project.getCompileSourceRoots(), project.getTestCompileSourceRoots());
    this.base = new ComparedCommit(facts, sources);
  }

  /**
   * Measures what the scope asks for, or says in milliseconds why there is nothing to do.
   *
   * @param scope {@code changed}, {@code all}, or files below their roots with commas between
   * @param threshold in percent
   * @param pit made ready only where there is something to do
   */
  public GateResult measure(String scope, String threshold, Callable<Pit> pit) throws Exception {
    Optional<GateResult> nothing = nothing(scope);
    if (nothing.isPresent()) {
      return nothing.get();
    }
    Surface surface = surface(scope);
    if (testsSkipped()) {
      return GateResult.unmeasured(
          TOOL,
          GateFinding.MUTATION_UNMEASURED.of(
              "tests are skipped in this build", "", "mvn verify -DskipTests=false"));
    }
    log.accept("gate mutation: " + surface.words() + ": " + surface.sources().size() + " files");
    try {
      return judged(surface, threshold, pit.call());
    } catch (PitRefusal e) {
      return GateResult.unmeasured(TOOL, e.finding());
    }
  }

  /**
   * What there is to say where nothing is to be examined; empty where something is.
   *
   * @param scope as for {@link #measure}
   */
  public Optional<GateResult> nothing(String scope) throws IOException {
    if (!Files.isDirectory(Path.of(project.getBuild().getOutputDirectory()))) {
      return Optional.of(GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no classes"));
    }
    if (bounded(scope)) {
      String why = "no base is known, and all classes are for gate.level=ci";
      return Optional.of(GateResult.skipped(TOOL, SkipReason.BOUNDED_BY_POLICY, why));
    }
    Surface surface = surface(scope);
    String what = "nothing among " + surface.words();
    return surface.sources().isEmpty()
        ? Optional.of(GateResult.skipped(TOOL, SkipReason.NO_SURFACE, what))
        : Optional.empty();
  }

  private boolean bounded(String scope) {
    return scope.equals("changed") && facts.changedFiles().isEmpty() && Level.of(facts) != Level.CI;
  }

  private Surface surface(String scope) throws IOException {
    switch (scope) {
      case "all":
        return new Surface(sources.all(), List.of(), "all classes");
      case "changed":
        Optional<List<Path>> changed = facts.changedFiles();
        return changed.isPresent()
            ? since(changed.get())
            : new Surface(sources.all(), List.of(), "all classes, since no base is known");
      default:
        List<String> names = List.of(scope.split(",", -1));
        if (!names.stream().allMatch(name -> NAMED.matcher(name).matches())) {
          throw new IllegalArgumentException(
              "gate.mutation.scope is '"
                  + scope
                  + "'; changed, all, or source files below their roots: a/b/Parser.java,a/C.java");
        }
        return Surface.of(sources.named(names), "named files");
    }
  }

  private Surface since(List<Path> changed) {
    return Surface.of(sources.among(changed), "classes changed since " + base.words());
  }

  /**
   * What the result depends on beside this module: the base, and what is known of it. What a run on
   * the base finds out is the base's own.
   */
  public String comparedWith() throws IOException {
    Optional<String> commit = base.commit();
    if (commit.isEmpty() || base.here() || run != BaseRun.NONE) {
      return commit.orElse("none");
    }
    return commit.get()
        + shelf.at(commit.get()).map(one -> " " + Sha256.of(one.text())).orElse(" not measured");
  }

  /** Judges a run that the project itself has made. */
  GateResult harvested(Optional<MojoEvent> run) throws Exception {
    if (run.isEmpty() || run.get().on("skip")) {
      String what = run.isEmpty() ? "is bound in this project and did not run" : "is told to skip";
      return GateResult.unmeasured(
          TOOL,
          GateFinding.MUTATION_UNMEASURED.of(
              "pitest-maven " + what, project.getArtifactId(), "mvn verify -DskipPitest=false"));
    }
    MojoEvent event = run.get();
    Pit pit =
        new HarvestedPit(
            new Tool(TOOL, event.version()),
            Path.of(event.setting("reportsDirectory")),
            event.startedOn(),
            event.failure());
    String threshold = facts.property("gate.mutation.threshold").orElse("0");
    return judged(new Surface(sources.all(), List.of(), "the project's own run"), threshold, pit);
  }

  private GateResult judged(Surface surface, String threshold, Pit pit) throws Exception {
    MutationPolicy policy =
        new MutationPolicy(MutationPolicy.percent(threshold), base.words(), command());
    Path list = Path.of(project.getBuild().getDirectory(), "gatehouse", "mutants.txt");
    MutationGate gate = new MutationGate(policy, sources, facts.directory().toRealPath(), list);
    MutationGate.Measured measured =
        gate.measure(pit, surface, new BaseSurvivors(base, shelf, run, log), base::born);
    keep(measured.mutants());
    measured.eliminated().forEach(one -> log.accept("gate mutation: eliminated: " + one));
    return measured.result();
  }

  private void keep(Optional<BaseMutants> mutants) {
    try {
      if (mutants.isPresent()) {
        shelf.keep(mutants.get());
      }
    } catch (IOException e) {
      // What was measured stands; only those who come after have to measure again.
      log.accept("gate mutation: the mutants are not kept: " + e);
    }
  }

  private boolean testsSkipped() {
    return Stream.of("skipTests", "maven.test.skip")
        .map(facts::property)
        .flatMap(Optional::stream)
        // A property without a value means yes.
        .anyMatch(value -> !value.strip().equalsIgnoreCase("false"));
  }

  private String command() {
    return Goals.mvn("gate:mutation").replaceFirst("^mvn ", "mvn test-compile ");
  }
}
