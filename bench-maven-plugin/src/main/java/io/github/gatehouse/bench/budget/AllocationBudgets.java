package io.github.gatehouse.bench.budget;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All budgets of a working tree, from {@value #PATH}. */
public record AllocationBudgets(List<AllocationBudget> all) {
  /** Relative to the directory that Maven was started for. */
  public static final String PATH = ".gatehouse/bench-budgets.yaml";

  public AllocationBudgets {
    all = List.copyOf(all);
    Set<String> known = new HashSet<>();
    for (AllocationBudget one : all) {
      if (!known.add(one.module() + " " + one.benchmark())) {
        throw new IllegalArgumentException(one.benchmark() + " has two budgets");
      }
    }
  }

  /**
   * The budgets of a working tree; none where there is no file.
   *
   * @throws IOException if the file cannot be read; a {@link YamlException} if it is refused
   */
  public static AllocationBudgets in(Path root) throws IOException {
    Path file = root.resolve(PATH);
    if (Files.notExists(file)) {
      return new AllocationBudgets(List.of());
    }
    // One byte more than is read: the reader then says that there is too much.
    try (var in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(StrictYaml.MAX_BYTES + 1), StandardCharsets.UTF_8);
      return StrictYaml.read(text, Document.class).all();
    } catch (YamlException e) {
      throw e.in(PATH);
    }
  }

  /**
   * Turns verdicts on benchmarks that do not keep their budget into {@code REGRESSED}, those that
   * were accepted too; no verdict gets better.
   *
   * @param module artifactId
   * @param measured what this run measured, by id
   */
  public BenchComparison apply(
      BenchComparison comparison, String module, Map<String, Measured> measured) {
    return comparison.with(
        comparison.benchmarks().stream()
            .map(verdict -> held(verdict, module, measured.get(verdict.id())))
            .toList());
  }

  /** Budgets of a module whose benchmark was not measured: mistyped, or gone. */
  public List<String> idle(String module, Map<String, Measured> measured) {
    return all.stream()
        .filter(one -> one.module() == null || one.module().equals(module))
        .map(AllocationBudget::benchmark)
        .filter(id -> !measured.containsKey(id))
        .toList();
  }

  private BenchVerdict held(BenchVerdict verdict, String module, Measured measured) {
    if (measured == null) {
      return verdict;
    }
    return all.stream()
        .filter(one -> one.benchmark().equals(verdict.id()))
        .filter(one -> one.module() == null || one.module().equals(module))
        .map(one -> one.broken(verdict, measured.workers()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(verdict);
  }

  /** The whole file. */
  private record Document(List<Entry> budgets) {
    private Document {
      if (budgets == null) {
        throw new IllegalArgumentException("member 'budgets' is missing; a list, [] for none");
      }
      // Two budgets of one benchmark are refused while reading.
      budgets(budgets);
    }

    AllocationBudgets all() {
      return budgets(budgets);
    }

    private static AllocationBudgets budgets(List<Entry> entries) {
      return new AllocationBudgets(entries.stream().map(Entry::budget).toList());
    }
  }

  private record Entry(String benchmark, String module, BigDecimal bytes) {
    AllocationBudget budget() {
      return new AllocationBudget(module, benchmark, bytes);
    }
  }
}
