package io.github.gatehouse.bench.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachIntoJarsTest {
  private static final String LIB = "public class Lib { public static int size() { return %d; } }";
  private static final String SPARE = "public class Spare { int size() { return %d; } }";
  private static final String NEAR =
      "class Near { int work(int n) { return Far.constant() + Lib.size(); } }";
  private static final String SEARCHING =
      "public class Lib { public static int size() { return %d + Lib.class.getFields().length; } }";

  @TempDir private Path top;

  @Test
  void theSameJarElsewhereIsTheSame() throws Exception {
    Compiled base = lib("base", LIB, 1, 1);
    Path copy = Files.copy(base.lastJar(), top.resolve("copy.jar"));

    assertThat(ReachTest.difference(using(base), using(new Compiled(top.resolve("h")).with(copy))))
        .isEmpty();
  }

  @Test
  void anotherJarCountsWhereItsCodeIsInReach() throws Exception {
    assertThat(ReachTest.difference(using(lib("b", LIB, 1, 1)), using(lib("h", LIB, 2, 1))))
        .contains("p.Lib differs");
    assertThat(ReachTest.difference(using(lib("b", LIB, 1, 1)), using(lib("h", LIB, 1, 2))))
        .isEmpty();
  }

  @Test
  void inAnotherJarEverythingCountsForWhoLooksForClassesByName() throws Exception {
    assertThat(
            ReachTest.difference(
                using(lib("b", SEARCHING, 1, 1)), using(lib("h", SEARCHING, 1, 1))))
        .isEmpty();
    assertThat(
            ReachTest.difference(
                using(lib("b", SEARCHING, 1, 1)), using(lib("h", SEARCHING, 1, 2))))
        .contains("p.Spare differs, and p.Lib uses java.lang.Class.getFields");
  }

  @Test
  void resourcesOfAnotherJarCountButNotWhoMadeIt() throws Exception {
    Compiled base = using(jar("b", "META-INF/MANIFEST.MF", "Built-By: a\n"));
    Compiled head = using(jar("h", "META-INF/MANIFEST.MF", "Built-By: b\n"));
    assertThat(ReachTest.difference(base, head)).isEmpty();

    assertThat(
            ReachTest.difference(using(jar("b", "p/t.txt", "1")), using(jar("h", "p/t.txt", "2"))))
        .contains("the resource p/t.txt of a jar differs");
  }

  @Test
  void ofAMultiReleaseJarEveryVersionCounts() throws Exception {
    assertThat(ReachTest.difference(using(versioned("b", 1)), using(versioned("h", 1)))).isEmpty();
    assertThat(ReachTest.difference(using(versioned("b", 1)), using(versioned("h", 2))))
        .contains("p.Lib differs");
  }

  @Test
  void anotherJmhIsAnotherHarness() throws Exception {
    Compiled base = using(lib("b", LIB, 1, 1));
    Path fake = jar("f", "org/openjdk/jmh/infra/Extra.class", "no class").lastJar();

    assertThat(ReachTest.difference(base, using(lib("h2", LIB, 1, 1)).with(fake)))
        .contains("org.openjdk.jmh.infra.Extra is only at the head");
  }

  private Compiled lib(String name, String source, int size, int spare) throws Exception {
    return new Compiled(top.resolve(name))
        .source("Lib", source.formatted(size))
        .source("Spare", SPARE.formatted(spare))
        .jar("lib.jar");
  }

  private Compiled jar(String name, String resource, String text) throws Exception {
    return new Compiled(top.resolve(name))
        .source("Lib", LIB.formatted(1))
        .resource(resource, text)
        .jar("lib.jar");
  }

  private Compiled versioned(String name, int size) throws Exception {
    Compiled newer = new Compiled(top.resolve(name + "-newer")).source("Lib", LIB.formatted(size));
    newer.material();
    Compiled side = new Compiled(top.resolve(name)).source("Lib", LIB.formatted(1));
    Path place = side.classes().resolve("META-INF/versions/11/p");
    Files.createDirectories(place);
    Files.copy(newer.classes().resolve("p/Lib.class"), place.resolve("Lib.class"));
    return side.jar("lib.jar");
  }

  private static Compiled using(Compiled side) {
    return ReachTest.fill(side).source("Near", NEAR);
  }
}
