package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeing less never helps. Promised, for sets in which each module left at most one file a gate and
 * somebody knows all modules (Maven, or one receipt that is left):
 *
 * <ul>
 *   <li>without a file, no gate that blocked lets through;
 *   <li>a file from which evidence was taken is not believed;
 *   <li>a receipt written without any evidence is no pass, whatever its gate would have said;
 *   <li>without a waiver, no gate that blocked lets through;
 *   <li>one more file of a gate and module that has one lets no gate through that blocked, unless
 *       that one is a skip: then the other one may be the measurement that was missing.
 * </ul>
 *
 * <p>Not promised, because no reader of files can: that a producer who never saw the failing one of
 * several pieces of evidence reports it, that a second receipt of the same gate and module is
 * noticed once it is gone, or that somebody who writes a whole new receipt with a new seal is found
 * out; that takes a signature.
 */
class MonotonicTest {
  /** Each is judged again after every file it loses: some two thousand judgements. */
  private static final int SETS = 400;

  private static final int FORGERIES = 100;

  /** Where a second receipt of a gate and module lies, as that of another CI job would. */
  private static final String AGAIN = "again";

  @TempDir Path directory;
  private Random random;

  @BeforeEach
  void prepare() {
    long seed = Long.getLong("receipts.seed", System.nanoTime());
    System.out.println("MonotonicTest -Dreceipts.seed=" + seed);
    random = new Random(seed);
  }

  /** A set of receipts on disk, with what is asked of it. */
  private record Left(Path root, List<String> modules, Policy policy, boolean mavenKnows) {
    List<Standing> standings() throws IOException {
      List<Path> bases =
          modules.stream()
              .map(module -> module.substring(2))
              .flatMap(name -> Stream.of(root.resolve(name), root.resolve(AGAIN).resolve(name)))
              .toList();
      Present present =
          new Present(
              Optional.of(new Subject(Sample.COMMIT, Sample.TREE)),
              mavenKnows ? modules : List.of(),
              Sample.FINISHED);
      return Standings.of(policy, new ReceiptStore(root).readModules(bases), present);
    }

    Left with(Waivers waivers) {
      return new Left(root, modules, policy.with(waivers), mavenKnows);
    }

    Set<String> blocking() throws IOException {
      Set<String> gates = new TreeSet<>();
      standings().stream().filter(it -> !it.satisfied()).forEach(it -> gates.add(it.gate()));
      return gates;
    }
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Policy policy() {
    List<Gate> gates = new ArrayList<>(List.of(Gate.values()));
    Collections.shuffle(gates, random);
    return new Policy(
        gates.subList(0, 1 + random.nextInt(3)).stream()
            .map(
                gate ->
                    new GatePolicy(
                        gate,
                        pick(List.of(GatePolicy.Requirement.values())),
                        random.nextBoolean() ? Set.of() : Set.of(pick(accepted()))))
            .toList(),
        waivers(gates.get(0)));
  }

  /** Half of all sets waive the item that fails in failed cells, some too late. */
  private Waivers waivers(Gate gate) {
    LocalDate today = LocalDate.ofInstant(Sample.FINISHED, ZoneOffset.UTC);
    return gate == Gate.BUILD || random.nextBoolean()
        ? Waivers.NONE
        : new Waivers(
            Stream.of("item0", "item1")
                .map(
                    item ->
                        new Waiver(
                            gate, item, "r", "o", "#1", today.plusDays(random.nextInt(4) - 1)))
                .toList());
  }

  private static List<SkipReason> accepted() {
    return List.copyOf(EnumSet.complementOf(EnumSet.of(SkipReason.UPSTREAM_FAILED)));
  }

  private Left set(int number, List<Cell> cells) throws IOException {
    Path root = directory.resolve("set" + number);
    List<String> modules = List.of("g:a", "g:b", "g:c").subList(0, 1 + random.nextInt(3));
    Policy policy = policy();
    for (GatePolicy gate : policy.gates()) {
      boolean one = gate.gate().scope() == Gate.Scope.REACTOR;
      for (String module : one ? List.of("g:a") : modules) {
        // Half of all cells pass, so that sets are often one fault away from passing.
        Cell cell = random.nextBoolean() ? Cell.PASS : pick(cells);
        cell.leave(root, gate.gate().id(), module, modules);
      }
    }
    return new Left(root, modules, policy, random.nextBoolean());
  }

  private List<Path> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return new ArrayList<>();
    }
    try (var tree = Files.walk(root)) {
      return new ArrayList<>(tree.filter(Files::isRegularFile).sorted().toList());
    }
  }

  @Test
  void withoutAFileNoGateThatBlockedLetsThrough() throws IOException {
    int blocked = 0;
    int passed = 0;
    for (int number = 0; number < SETS; number++) {
      Left set = set(number, List.of(Cell.values()));
      List<Path> files = files(set.root());
      Collections.shuffle(files, random);
      Set<String> before = set.blocking();
      blocked += before.isEmpty() ? 0 : 1;
      passed += before.isEmpty() ? 1 : 0;
      for (Path file : files) {
        Files.delete(file);
        Set<String> after = set.blocking();
        assertThat(after).as("set " + number + " without " + file).containsAll(before);
        before = after;
      }
      assertThat(before).as("an empty set").hasSameSizeAs(set.policy().gates());
    }
    // A generator that makes only one kind of set would prove nothing.
    assertThat(List.of(blocked, passed)).allMatch(n -> n > SETS / 20);
  }

  @Test
  void withoutAWaiverNoGateThatBlockedLetsThrough() throws IOException {
    int helped = 0;
    for (int number = 0; number < SETS; number++) {
      Left set = set(number, List.of(Cell.FAIL, Cell.FAIL_AMONG_PASSES, Cell.NOTHING_RAN));
      Set<String> before = set.blocking();
      Set<String> after = set.with(Waivers.NONE).blocking();
      assertThat(after).as("set " + number).containsAll(before);
      helped += after.equals(before) ? 0 : 1;
    }
    assertThat(helped).as("sets in which a waiver made a difference").isGreaterThan(SETS / 40);
  }

  @Test
  void oneMoreFileOfAGateAndModuleLetsNoGateThroughThatBlocked() throws IOException {
    int contradicted = 0;
    for (int number = 0; number < SETS; number++) {
      Left set = set(number, List.of(Cell.values()));
      for (Path file : files(set.root())) {
        if (Files.readString(file).contains("\"kind\" : \"skipped\"")) {
          continue;
        }
        Set<String> before = set.blocking();
        String gate = file.getFileName().toString().replace(".json", "");
        String module = "g:" + set.root().relativize(file).getName(0);
        Cell again = pick(List.of(Cell.PASS, Cell.PASS, Cell.FAIL, pick(List.of(Cell.values()))));
        again.leave(set.root().resolve(AGAIN), gate, module, set.modules());
        assertThat(set.blocking())
            .as("set " + number + ", " + again + " beside " + file)
            .containsAll(before);
        contradicted +=
            set.standings().stream().anyMatch(it -> it.status() == EffectiveStatus.CONFLICTING)
                ? 1
                : 0;
      }
    }
    assertThat(contradicted).isGreaterThan(SETS / 20);
  }

  @Test
  void aFileFromWhichEvidenceWasTakenIsNotBelieved() throws IOException {
    for (int number = 0; number < FORGERIES; number++) {
      Cell cell = pick(List.of(Cell.PASS, Cell.FAIL, Cell.FAIL_AMONG_PASSES, Cell.NO_SURFACE));
      List<Evidence> less = new ArrayList<>(cell.evidence());
      less.remove(random.nextInt(less.size()));
      Receipt whole = cell.receipt("tests", "g:a", List.of("g:a"), cell.evidence());
      Receipt part = cell.receipt("tests", "g:a", List.of("g:a"), less);
      String forged =
          ReceiptJson.write(part)
              .replace(seal(ReceiptJson.write(part)), seal(ReceiptJson.write(whole)));
      Path root = directory.resolve("edited" + number);
      Path file = root.resolve("a").resolve(ReceiptStore.DIRECTORY).resolve("tests.json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, forged);
      Policy policy = Policy.requiring(List.of("tests"));
      Standing tests =
          new Left(root, List.of("g:a"), policy, true)
              .standings().stream()
                  .filter(it -> it.gate().equals("tests"))
                  .findFirst()
                  .orElseThrow();
      assertThat(tests.status()).as(cell.name()).isEqualTo(EffectiveStatus.INVALID);
    }
  }

  private static String seal(String text) {
    return text.replaceFirst("(?s).*\"seal\" : \"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void aModuleWhoseProducerSawNothingKeepsItsGateFromPassing() throws IOException {
    List<Cell> readable =
        List.of(Cell.PASS, Cell.FAIL, Cell.NOTHING_RAN, Cell.NO_SURFACE, Cell.NO_TOOL);
    for (int number = 0; number < FORGERIES; number++) {
      Left set = set(number, readable);
      GatePolicy gate = pick(set.policy().gates());
      String module = gate.gate().scope() == Gate.Scope.REACTOR ? "g:a" : pick(set.modules());
      Cell.NO_EVIDENCE.leave(set.root(), gate.gate().id(), module, set.modules());
      assertThat(set.standings())
          .filteredOn(it -> it.policy().equals(gate))
          .singleElement()
          .satisfies(it -> assertThat(it.status().passes()).as(it.toString()).isFalse());
    }
  }

  @Test
  void aProducerThatNeverSawTheFailureCannotReportIt() throws IOException {
    List<Evidence> seen = Cell.FAIL_AMONG_PASSES.evidence();
    Receipt whole = Cell.PASS.receipt("tests", "g:a", List.of("g:a"), seen);
    Receipt less = Cell.PASS.receipt("tests", "g:a", List.of("g:a"), seen.subList(0, 1));
    assertThat(whole.outcome()).hasToString("fail");
    assertThat(less.outcome()).hasToString("pass");
  }
}
