package io.github.gatehouse.bench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnIdsTest {
  @TempDir private Path base;

  @Test
  void onlyBenchmarksWithAClassFileInADirectoryOfTheProjectAreItsOwn() throws Exception {
    Files.createDirectories(base.resolve("classes/a/b"));
    Files.createFile(base.resolve("classes/a/b/Own.class"));
    Files.createFile(base.resolve("classes/a/b/Outer$Inner$Deep.class"));
    OwnIds ids = new OwnIds(List.of(base.resolve("absent"), base.resolve("classes")));

    assertThat(
            ids.of(
                    List.of(
                        key("a.b.Own.m"),
                        key("a.b.Outer.Inner.Deep.m"),
                        key("a.b.Foreign.m"),
                        key("Unpackaged.m"),
                        key("other.Own.m")))
                .keySet())
        .containsExactly("Deep.m", "Own.m");
    assertThat(ids.in(List.of("Own.m"), key("a.b.Own.m"))).isEqualTo("Own.m");
  }

  private static BenchmarkKey key(String name) {
    return BenchmarkKey.of(name, "avgt", Map.of());
  }
}
