package io.github.gatehouse.bench.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.PreparedSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
  private static final String SOURCE =
      """
      package t;

      import org.openjdk.jmh.annotations.*;

      @State(Scope.Thread)
      public class Mini {
        @Benchmark
        public long %s() {
          return System.nanoTime();
        }

        @Benchmark
        public long both() {
          return %s;
        }

        @Benchmark
        public void unread() {}
      }
      """;

  private static final List<String> SAID = new CopyOnWriteArrayList<>();

  @TempDir private static Path top;

  private static PreparedSide before;
  private static PreparedSide after;
  private static PreparedSide more;

  @BeforeAll
  static void build() throws Exception {
    before = side("before", SOURCE.formatted("old", "1"));
    after = side("after", SOURCE.formatted("young", "2"));
    more = side("more", SOURCE.formatted("young", "2"));
    Path unused = more.material().own().get(0).resolve("t/Unused.class");
    Files.copy(more.material().own().get(0).resolve("t/Mini.class"), unused);
  }

  @Test
  void everyBenchmarkOfEitherSideHasAPlan() throws Exception {
    Ready ready = prepare(before, after, Identical.CLEAR);

    assertThat(fates(ready))
        .isEqualTo(
            Map.of(
                "Mini.both", Fate.DIFFERENT,
                "Mini.unread", Fate.MEASURED,
                "Mini.old", Fate.GONE,
                "Mini.young", Fate.NEW));
    assertThat(ready.plans().get("Mini.both").reason()).startsWith("computes something else: ");
    assertThat(SAID)
        .contains(
            "results: 0/2 benchmarks compute the same",
            "results of t.Mini.unread not compared at the base: it returns nothing that can be"
                + " read");
    assertThat(ready.base().origin().digest()).isNotEqualTo(ready.head().origin().digest());
    assertThat(ready.copy().origin()).isEqualTo(ready.base().origin());
    assertThat(ready.copy().classPath()).isNotEqualTo(ready.base().classPath());
    assertThat(ready.base().own()).allSatisfy(path -> assertThat(path).isDirectory());
  }

  @Test
  void theSameCodeIsClearedOrMeasuredAsAsked() throws Exception {
    assertThat(fates(prepare(after, after, Identical.CLEAR)))
        .isEqualTo(
            Map.of(
                "Mini.both", Fate.IDENTICAL,
                "Mini.unread", Fate.IDENTICAL,
                "Mini.young", Fate.IDENTICAL));
    assertThat(fates(prepare(after, after, Identical.MEASURE)))
        .isEqualTo(
            Map.of(
                "Mini.both", Fate.MEASURED,
                "Mini.unread", Fate.MEASURED,
                "Mini.young", Fate.MEASURED));
  }

  @Test
  void codeThatNoBenchmarkReachesMakesNoDifference() throws Exception {
    Ready ready = prepare(after, more, Identical.CLEAR);

    assertThat(ready.base().origin().digest()).isNotEqualTo(ready.head().origin().digest());
    assertThat(ready.plans().values())
        .containsOnly(
            new Plan(Fate.IDENTICAL, "the code that it reaches and all resources are the same"));
    assertThat(prepare(before, after, Identical.CLEAR).plans())
        .containsEntry("Mini.unread", new Plan(Fate.MEASURED, "t.Mini differs"));
  }

  @Test
  void aCommitIsMeasuredByTheBenchmarksOfTheHead() throws Exception {
    PreparedSide commit = new PreparedSide("main", "a".repeat(40), null, tests(before));
    PreparedSide head = new PreparedSide("this build", null, null, tests(after));

    Ready ready = prepare(commit, head, Identical.CLEAR);

    // What differs is the benchmark's own code alone.
    assertThat(fates(ready))
        .isEqualTo(
            Map.of(
                "Mini.both", Fate.IDENTICAL,
                "Mini.unread", Fate.IDENTICAL,
                "Mini.old", Fate.GONE,
                "Mini.young", Fate.NEW));
    assertThat(ready.base().origin().name()).isEqualTo("main");
  }

  @Test
  void aBenchmarkThatUsesWhatAReleaseLacksIsIncomparableAndNoOtherIs() throws Exception {
    Path directory = Files.createDirectories(top.resolve("released"));
    Path tests = directory.resolve("target/test-classes");
    MiniProject project = new MiniProject(directory).test("t/Code.java", code("sum"));
    FileTree.copy(tests, directory.resolve("release"));
    project.test("t/Code.java", code("sum", "twice"));
    FileTree.copy(tests, directory.resolve("main"));
    project.test("t/Sums.java", uses("Sums", "sum"));
    List<Path> made =
        project.test("t/Twices.java", uses("Twices", "twice")).prepare().orElseThrow();
    Files.delete(tests.resolve("t/Code.class"));

    Ready ready =
        prepare(
            released(made, tests, directory.resolve("release")),
            released(made, tests, directory.resolve("main")),
            Identical.CLEAR);

    assertThat(ready.plans())
        .containsOnly(
            Map.entry("Sums.sum", new Plan(Fate.MEASURED, "t.Code differs")),
            Map.entry(
                "Twices.twice",
                new Plan(Fate.INCOMPARABLE, "it uses t.Code.twice, which the base does not have")));
  }

  private static String code(String... methods) {
    return Stream.of(methods)
        .map(method -> "public static long " + method + "() { return 7; }")
        .collect(Collectors.joining(" ", "package t; public class Code { ", " }"));
  }

  private static String uses(String name, String method) {
    String benchmark = "@org.openjdk.jmh.annotations.Benchmark public long ";
    String calls = method + "() { return Code." + method + "(); }";
    return "package t; public class " + name + " { " + benchmark + calls + " }";
  }

  /** The same benchmarks with other code. */
  private static PreparedSide released(List<Path> made, Path tests, Path main) {
    List<Path> classPath = new ArrayList<>(made);
    classPath.add(main);
    Path harness = made.get(0);
    return new PreparedSide(
        main.getFileName().toString(),
        null,
        null,
        new Material(classPath, Set.of(harness), List.of(tests, main), Set.of(tests)));
  }

  private static Material tests(PreparedSide side) {
    Material material = side.material();
    return new Material(
        material.classPath(), material.harness(), material.own(), Set.copyOf(material.own()));
  }

  @Test
  void whatToDoWithTheSameCodeIsOneOfTwoWords() {
    assertThat(Identical.parse(null)).isEqualTo(Identical.CLEAR);
    assertThat(Identical.parse("clear")).isEqualTo(Identical.CLEAR);
    assertThat(Identical.parse("measure")).isEqualTo(Identical.MEASURE);
    assertThatThrownBy(() -> Identical.parse("skip"))
        .hasMessage("bench.identical is 'skip'; it must be clear or measure");
  }

  private static Map<String, Fate> fates(Ready ready) {
    return ready.plans().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> fate(entry.getValue())));
  }

  private static Fate fate(Plan plan) {
    return plan.fate();
  }

  private static Ready prepare(PreparedSide base, PreparedSide head, Identical identical)
      throws Exception {
    return new Preparation(
            new MiniProject(top).javaHome(),
            top.resolve("out"),
            top,
            new SplittableRandom(1),
            List.of(),
            SAID::add)
        .prepare(base, head, OwnIds::new, id -> true, identical);
  }

  private static PreparedSide side(String name, String source) throws Exception {
    Path directory = Files.createDirectories(top.resolve(name));
    MiniProject project = new MiniProject(directory);
    List<Path> classPath = project.test("t/Mini.java", source).prepare().orElseThrow();
    Path own = directory.resolve("target/test-classes");
    Path harness = directory.resolve("target/work/harness");
    return new PreparedSide(
        name, null, null, new Material(classPath, Set.of(harness), List.of(own)));
  }
}
