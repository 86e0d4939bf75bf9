package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Measures one module: PIT's mutants, held against those of the base.
 *
 * @param policy what is asked
 * @param sources of the module
 * @param root findings are placed relative to this directory
 * @param list where all survivors are written down
 */
public record MutationGate(MutationPolicy policy, ChangedSources sources, Path root, Path list) {

  /** What is known of the base's mutants, or can be found out. */
  @FunctionalInterface
  public interface Base {
    /** All of it, for a run that found these mutants. */
    BaseMutants known(BaseMutants own) throws IOException, InterruptedException;
  }

  /**
   * What was measured.
   *
   * @param result of the gate
   * @param mutants to be compared with later; empty where nothing was measured
   * @param eliminated survivors of the base that a test notices now
   */
  public record Measured(
      GateResult result, Optional<BaseMutants> mutants, List<String> eliminated) {}

  /**
   * Runs PIT on a surface and judges what it found.
   *
   * @param base is asked once the mutants of this run are known
   * @param born true for a source file that the base does not have at all
   */
  public Measured measure(Pit pit, Surface surface, Base base, Predicate<String> born)
      throws IOException, InterruptedException {
    Optional<Path> report;
    try {
      report = pit.run(surface.classes());
    } catch (PitRefusal e) {
      GateResult refused = GateResult.unmeasured(pit.tool().name(), e.finding());
      return new Measured(refused, Optional.empty(), List.of());
    }
    List<Mutant> mutants = report.isPresent() ? MutationsXml.read(report.get()) : List.of();
    BaseMutants own = own(pit.tool(), surface, mutants);
    BaseMutants known = base.known(own);
    boolean comparable = known.tool().equals(own.tool());
    Comparison comparison =
        Comparison.of(mutants, comparable ? known : BaseMutants.none(own.tool()), born);
    MutantList written = new MutantList(comparison, this::place);
    written.write(list);
    List<Path> reports = new ArrayList<>(List.of(list));
    report.ifPresent(reports::add);
    GateResult result =
        new MutationVerdict(mutants, comparison, policy, this::place).result(pit.tool());
    return new Measured(result.with(reports), Optional.of(own), written.eliminated());
  }

  private static BaseMutants own(Tool tool, Surface surface, List<Mutant> mutants) {
    Set<String> seen = new TreeSet<>(surface.sources());
    mutants.forEach(one -> seen.add(one.source()));
    SortedMap<String, Mutant> keys = MutantKeys.of(mutants);
    keys.values().removeIf(Mutant::detected);
    return new BaseMutants(words(tool), seen, keys.keySet());
  }

  /** The tool as stored mutants name it. */
  public static String words(Tool tool) {
    return tool.name() + " " + tool.version();
  }

  private String place(Mutant one) {
    String file =
        sources
            .place(one.source())
            .filter(path -> path.startsWith(root))
            .map(path -> root.relativize(path).toString().replace('\\', '/'))
            .orElse(one.source());
    return file + ":" + one.line();
  }
}
