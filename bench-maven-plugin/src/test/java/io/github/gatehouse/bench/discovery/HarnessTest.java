package io.github.gatehouse.bench.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {
  @TempDir private Path base;

  @Test
  void benchmarksInTestClassesAndInTheirOwnDirectoryGetAHarness() throws Exception {
    List<Path> path =
        new MiniProject(base)
            .test("t/Parent.java", source("t", "public abstract class Parent", "inherited"))
            .test("t/Child.java", "package t; public class Child extends Parent {}")
            .test("t/Plain.java", "package t; public class Plain {}")
            .jmh("j/Own.java", source("j", "public class Own", "own"))
            .prepare()
            .orElseThrow();

    String list = Files.readString(path.get(0).resolve("META-INF/BenchmarkList"));
    assertThat(list).contains("t.Child").contains("inherited").contains("j.Own");
    assertThat(path.get(0).resolve("j/jmh_generated")).isNotEmptyDirectory();
    assertThat(BenchmarkClasses.in(base.resolve("target/test-classes")))
        .containsExactly("t.Child", "t.Parent");
  }

  @Test
  void projectWithoutBenchmarksHasNone() throws Exception {
    assertThat(new MiniProject(base).test("Plain.java", "public class Plain {}").prepare())
        .isEmpty();
  }

  @Test
  void harnessOfAnAnnotationProcessorIsUsedAsItIs() throws Exception {
    MiniProject project =
        new MiniProject(base).test("t/A.java", source("t", "public class A", "m"));
    Files.createDirectories(project.testClasses().resolve("META-INF"));
    Files.writeString(project.testClasses().resolve("META-INF/BenchmarkList"), "");

    assertThat(project.prepare().orElseThrow()).contains(project.testClasses());
    assertThat(base.resolve("target/work/harness")).doesNotExist();
  }

  @Test
  void benchmarkThatDoesNotCompileIsShownAsTheCompilerSaysIt() throws Exception {
    MiniProject project = new MiniProject(base).jmh("Bad.java", "class Bad { int x = \"\"; }");

    assertThatThrownBy(project::prepare)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Bad.java:1")
        .hasMessageContaining("incompatible types");
  }

  @Test
  void benchmarkThatBreaksTheRulesOfJmhIsShownAsJmhSaysIt() throws Exception {
    MiniProject project =
        new MiniProject(base).jmh("j/Own.java", source("j", "public final class Own", "own"));

    assertThatThrownBy(project::prepare).hasMessageContaining("final").hasMessageContaining("Own");
  }

  private static String source(String pack, String head, String method) {
    return """
    package %s;

    import org.openjdk.jmh.annotations.Benchmark;
    import org.openjdk.jmh.annotations.Scope;
    import org.openjdk.jmh.annotations.State;

    @State(Scope.Thread)
    %s {
      @Benchmark
      public double %s() {
        return Math.log(Math.PI);
      }
    }
    """
        .formatted(pack, head, method);
  }
}
