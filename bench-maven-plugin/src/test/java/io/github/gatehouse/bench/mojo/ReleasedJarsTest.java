package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.mojo.ReleasedJars.Key;
import io.github.gatehouse.bench.side.BaseName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;

class ReleasedJarsTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path NEW = Path.of("io-2.0.jar");
  private static final Path NEW_NATIVE = Path.of("io-2.0-linux.jar");
  private static final Path NEW_TESTS = Path.of("io-2.0-tests.jar");
  private static final Path OLD = Path.of("io-1.0.jar");
  private static final Path OLD_NATIVE = Path.of("io-1.0-linux.jar");

  @Test
  void eachJarOfAReleaseStandsForItsOwnClassifier() {
    Map<Path, Key> keys =
        Map.of(NEW, key("io", ""), NEW_NATIVE, key("io", "linux"), NEW_TESTS, key("io", "tests"));
    Map<Key, Path> released = new LinkedHashMap<>();
    released.put(key("io", ""), OLD);
    released.put(key("io", "linux"), OLD_NATIVE);

    assertThat(ReleasedJars.merged(List.of(CLASSES, NEW_NATIVE, NEW, NEW_TESTS), keys, released))
        .containsExactly(CLASSES, OLD_NATIVE, OLD, NEW_TESTS);
  }

  @Test
  void whatNothingStoodForComesLast() {
    Map<Key, Path> released = new LinkedHashMap<>();
    released.put(key("words", ""), Path.of("words-1.0.jar"));
    released.put(key("io", "linux"), OLD_NATIVE);
    released.put(key("io", ""), OLD);

    assertThat(ReleasedJars.merged(List.of(CLASSES, NEW), Map.of(NEW, key("io", "")), released))
        .containsExactly(CLASSES, OLD, Path.of("words-1.0.jar"), OLD_NATIVE);
  }

  @Test
  void aReleaseIsItsPlainJarInWhateverVersion() {
    assertThat(Key.of(new BaseName.Release("example", "io", "1.0"))).isEqualTo(key("io", ""));
  }

  private static Key key(String artifactId, String classifier) {
    return Key.of(new DefaultArtifact("example", artifactId, classifier, "jar", "3.0"));
  }
}
