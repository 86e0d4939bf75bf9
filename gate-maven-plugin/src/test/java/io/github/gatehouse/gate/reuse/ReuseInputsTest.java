package io.github.gatehouse.gate.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of these changes is a planted fault: with the same key, a stale receipt would pass. */
class ReuseInputsTest {
  @TempDir Path temporary;
  private Path root;
  private Path source;
  private Path jar;
  private final Properties system = new Properties();
  private Map<String, String> configuration = Map.of("allowed", "0");
  private List<Path> classPath;

  @BeforeEach
  void aModule() throws IOException {
    root = temporary.resolve("checkout");
    source = write(root.resolve("core/src/A.java"), "class A {}");
    jar = write(temporary.resolve("repository/dep-1.jar"), "jar");
    classPath = List.of(jar, write(root.resolve("lib/classes/L.class"), "l").getParent());
    system.setProperty("java.vendor", "V");
    system.setProperty("java.runtime.version", "17.0.15+6");
    system.setProperty("user.language", "en");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ReuseKey key(Path checkout) throws IOException {
    FileDigests digests =
        new FileDigests(
            new ConcurrentHashMap<>(),
            new AtomicBoolean(),
            InstantSource.system(),
            new FileDigests.Steady(Path.of("downloads"), Map.of()));
    Path base = checkout.resolve("core");
    return new ReuseInputs("lint", "g:core", checkout, base, digests)
        .java(system)
        .items("configuration", configuration)
        .files("sources", List.of(checkout.resolve("core/src/A.java")))
        .classPath("class path", classPath)
        .value("options", "--module-path " + checkout.resolve("lib"))
        .key();
  }

  private List<String> changesAfter(ReuseKey before) throws IOException {
    ReuseKey now = key(root);
    assertThat(now.digest()).isNotEqualTo(before.digest());
    return now.changes(before);
  }

  @Test
  void anotherSourceIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    write(source, "class A {;}");
    assertThat(changesAfter(before)).containsExactly("sources changed (src/A.java)");
  }

  @Test
  void anotherDependencyIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    write(jar, "rebuilt");
    assertThat(changesAfter(before)).containsExactly("class path changed (dep-1.jar, order)");
  }

  @Test
  void anotherClassOfAnotherModuleIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    write(root.resolve("lib/classes/M.class"), "m");
    assertThat(changesAfter(before)).containsExactly("class path changed (lib/classes, order)");
  }

  @Test
  void anotherOrderOfTheClassPathIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    classPath = List.of(classPath.get(1), classPath.get(0));
    assertThat(changesAfter(before)).containsExactly("class path changed (order)");
  }

  @Test
  void anotherConfigurationIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    configuration = Map.of("allowed", "1");
    assertThat(changesAfter(before)).containsExactly("configuration changed (allowed)");
  }

  @Test
  void anotherJavaIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    system.setProperty("java.runtime.version", "21.0.2");
    assertThat(changesAfter(before)).containsExactly("jdk was V 17.0.15+6, is V 21.0.2");
  }

  @Test
  void anotherLanguageOfMessagesIsAnotherKey() throws IOException {
    ReuseKey before = key(root);
    system.setProperty("user.language", "de");
    assertThat(changesAfter(before)).containsExactly("platform changed (user.language)");
  }

  @Test
  void aWorkingTreeElsewhereHasTheSameKey() throws IOException {
    Path other = temporary.resolve("elsewhere");
    write(other.resolve("core/src/A.java"), "class A {}");
    ReuseKey here = key(root);
    classPath = List.of(jar, write(other.resolve("lib/classes/L.class"), "l").getParent());
    assertThat(key(other)).isEqualTo(here);
  }
}
