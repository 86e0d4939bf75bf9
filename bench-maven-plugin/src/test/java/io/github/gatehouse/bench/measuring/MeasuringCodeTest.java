package io.github.gatehouse.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.reach.Compiled;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringCodeTest {
  private static final String NEAR =
      "public class Near extends Upper { public int size = 1; public int work() { return %d; } %s }";
  private static final String UPPER = "public class Upper { public int above() { return 1; } }";
  private static final String STATE =
      "import org.openjdk.jmh.annotations.*; @State(Scope.Thread) public class Given {"
          + " public int n = %d; }";
  private static final String BENCH =
      "import org.openjdk.jmh.annotations.*; @State(Scope.Thread) public class Bench {"
          + " public static class Nested { public int n = %d; }"
          + " @Benchmark public int run(Given given) { return %s + given.n; } }";
  private static final String RUN = "p.Bench.run";
  private static final String PLAIN = "new Near().work()";

  @TempDir private Path top;

  @Test
  void theHeadsBenchmarksMeasureTheBasesCode() throws Exception {
    Material base = inTests("base", NEAR.formatted(1, ""), 1, PLAIN);
    Material head = inTests("head", NEAR.formatted(2, ""), 2, "2 * " + PLAIN);

    MeasuringCode.Adapted adapted = adapt(base, head);

    assertThat(adapted.unfit()).isEmpty();
    Material measured = adapted.base();
    assertThat(measured.classPath().get(0)).isEqualTo(head.classPath().get(0));
    assertThat(measured.classPath().get(1)).isEqualTo(base.classPath().get(1));
    assertThat(measured.classPath()).doesNotContain(base.classPath().get(0));
    assertThat(measured.own()).containsExactly(head.classPath().get(0), base.classPath().get(1));
  }

  @Test
  void whereTheyAreTheSameTheBaseStaysAsItIs() throws Exception {
    Material base = inTests("base", NEAR.formatted(1, ""), 1, PLAIN);
    Material head = inTests("head", NEAR.formatted(2, "public int more() { return 1; }"), 1, PLAIN);

    assertThat(adapt(base, head)).isEqualTo(new MeasuringCode.Adapted(base, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Near().young() | p.Near.young",
        "new Near().fresh | p.Near.fresh",
        "new Newer().hashCode() | p.Newer",
        "Helper.young() | p.Near.young",
        "(int) new Near().work(1L) | p.Near.work",
      })
  void aBenchmarkThatUsesWhatTheBaseLacksIsUnfit(String use, String what) throws Exception {
    Material base = inTests("base", NEAR.formatted(1, ""), 1, PLAIN);
    String more =
        "public int young() { return 1; } public int fresh;"
            + " public long work(long n) { return n; }";
    Material head = inTests("head", NEAR.formatted(1, more), 1, use);

    assertThat(adapt(base, head).unfit())
        .containsExactly(Map.entry(RUN, "it uses " + what + ", which the base does not have"));
  }

  @Test
  void aMemberMayLieFurtherUpAtTheBase() throws Exception {
    Material base = inTests("base", NEAR.formatted(1, ""), 1, PLAIN);
    Material head =
        inTests(
            "head",
            NEAR.formatted(1, "public int above() { return 2; }"),
            1,
            "new Near().above() + new Near().size + new Near().hashCode()");

    assertThat(adapt(base, head).unfit()).isEmpty();
  }

  @Test
  void amongMainClassesOnlyThoseThatMeasureAreReplaced() throws Exception {
    Material base = inMain("base", NEAR.formatted(1, ""), 1, PLAIN, "old list");
    Material head = inMain("head", NEAR.formatted(2, ""), 2, PLAIN, "new list");

    Path measured = adapt(base, head).base().classPath().get(0);

    Path before = base.classPath().get(0);
    Path after = head.classPath().get(0);
    assertThat(measured).isNotEqualTo(before).isNotEqualTo(after);
    for (String name : List.of("p/Given.class", "p/Bench$Nested.class", "META-INF/BenchmarkList")) {
      assertThat(measured.resolve(name)).hasSameBinaryContentAs(after.resolve(name));
    }
    for (String name : List.of("p/Near.class", "p/Upper.class")) {
      assertThat(measured.resolve(name)).hasSameBinaryContentAs(before.resolve(name));
    }
    assertThat(before.resolve("META-INF/BenchmarkList")).hasContent("old list");
  }

  @Test
  void bothSidesAreMeasuredByOneJmh() throws Exception {
    Material base = inTests("base", NEAR.formatted(1, ""), 1, PLAIN);
    Path jmh = base.classPath().get(2);
    Path older = Files.copy(jmh, top.resolve("older.jar"));
    List<Path> path = new ArrayList<>(base.classPath());
    path.set(2, older);
    Material other = new Material(path, base.harness(), base.own(), base.tests());

    Material measured = adapt(other, inTests("head", NEAR.formatted(1, ""), 2, PLAIN)).base();

    assertThat(measured.classPath()).contains(jmh).doesNotContain(older);
  }

  @Test
  void aBaseWithoutBenchmarksStaysSo() throws Exception {
    Material head = inTests("head", NEAR.formatted(1, ""), 1, PLAIN);

    assertThat(adapt(Material.nothing(), head).base().isNothing()).isTrue();
  }

  private MeasuringCode.Adapted adapt(Material base, Material head) throws IOException {
    return MeasuringCode.adapt(base, head, List.of(RUN), top.resolve("work"));
  }

  /** A project that keeps benchmarks apart from what they measure. */
  private Material inTests(String name, String near, int state, String use) throws Exception {
    Compiled main = main(name, near, use);
    main.material();
    Compiled tests = new Compiled(top.resolve(name + "-tests")).with(main.classes());
    measuring(tests, state, use);
    if (use.contains("Helper")) {
      tests.source("Helper", "class Helper { static int young() { return new Near().young(); } }");
    }
    Path measured = main.classes();
    Path measures = tests.classes();
    List<Path> path = tests.material().classPath();
    return new Material(path, Set.of(), List.of(measures, measured), Set.of(measures));
  }

  /** A project that keeps benchmarks beside what they measure. */
  private Material inMain(String name, String near, int state, String use, String list)
      throws Exception {
    Compiled main = main(name, near, use).resource("META-INF/BenchmarkList", list);
    measuring(main, state, use);
    return main.material();
  }

  private Compiled main(String name, String near, String use) throws IOException {
    Compiled main = new Compiled(top.resolve(name)).source("Near", near).source("Upper", UPPER);
    return use.contains("Newer") ? main.source("Newer", "public class Newer {}") : main;
  }

  private static void measuring(Compiled side, int state, String use) {
    side.source("Given", STATE.formatted(state)).source("Bench", BENCH.formatted(state, use));
  }
}
