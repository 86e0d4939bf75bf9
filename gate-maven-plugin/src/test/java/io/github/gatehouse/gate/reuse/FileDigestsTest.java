package io.github.gatehouse.gate.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final InstantSource LATER = InstantSource.fixed(OLD.plusSeconds(60));

  @TempDir Path directory;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final AtomicBoolean learned = new AtomicBoolean();
  private final FileDigests digests = digests("downloads");

  private FileDigests digests(String steady) {
    return new FileDigests(
        known, learned, LATER, new FileDigests.Steady(Path.of(steady), new ConcurrentHashMap<>()));
  }

  private Path file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(OLD));
    return file;
  }

  @Test
  void aFileIsReadOnceWhileNothingTouchesIt() throws IOException {
    Path file = file("a", "one");
    assertThat(digests.of(file)).isEqualTo(Sha256.of("one"));
    assertThat(learned).isTrue();
    known.replaceAll((path, value) -> value.replaceFirst("[0-9a-f]{64}$", "remembered"));
    assertThat(digests.of(file)).isEqualTo("remembered");
  }

  @Test
  void sameSizeAndTimeDoNotHideAnotherContent() throws IOException {
    Path file = file("a", "one");
    digests.of(file);
    file("a", "two");
    assertThat(digests.of(file)).isEqualTo(Sha256.of("two"));
  }

  @Test
  void whatStaysAsItIsDuringASessionIsLookedAtOnce() throws IOException {
    Path file = file("repository/a.jar", "one");
    FileDigests once = digests(directory.resolve("repository").toString());
    assertThat(once.of(file)).isEqualTo(Sha256.of("one"));
    file("repository/a.jar", "another");
    assertThat(once.of(file)).isEqualTo(Sha256.of("one"));
    assertThat(digests(directory.resolve("repository").toString()).of(file))
        .isEqualTo(Sha256.of("another"));
    Path moving = file("repository/a-SNAPSHOT.jar", "one");
    once.of(moving);
    file("repository/a-SNAPSHOT.jar", "another");
    assertThat(once.of(moving)).isEqualTo(Sha256.of("another"));
  }

  @Test
  void aYoungFileIsNotRemembered() throws IOException {
    Path file = file("a", "one");
    Files.setLastModifiedTime(file, FileTime.from(LATER.instant()));
    assertThat(digests.of(file)).isEqualTo(Sha256.of("one"));
    assertThat(known).isEmpty();
    assertThat(learned).isFalse();
  }

  @Test
  void aDirectoryIsItsFilesAndTheirNames() throws IOException {
    file("classes/p/A.class", "a");
    String before = digests.of(directory.resolve("classes"));
    file("classes/p/B.class", "b");
    String more = digests.of(directory.resolve("classes"));
    Files.move(directory.resolve("classes/p/B.class"), directory.resolve("classes/p/C.class"));
    assertThat(before).isNotEqualTo(more).isNotEqualTo(digests.of(directory.resolve("classes")));
    assertThat(more).isNotEqualTo(digests.of(directory.resolve("classes")));
    assertThat(digests.below(directory.resolve("classes"))).containsKey("p/A.class");
  }

  @Test
  void whatIsNotThereHasADigestOfItsOwn() throws IOException {
    assertThat(digests.of(directory.resolve("none"))).isEqualTo("absent");
  }

  @Test
  void theyAreKeptBetweenBuilds() throws IOException {
    digests.of(file("a", "one"));
    digests.of(file("with\ttab", "two"));
    DigestStore store =
        new DigestStore(new SharedStore(directory.resolve("repository")), directory);
    assertThat(store.load()).isEmpty();
    store.save(known);
    assertThat(store.load()).hasSize(1).containsOnlyKeys(directory.resolve("a").toString());
    known.remove(directory.resolve("with\ttab").toAbsolutePath().toString());
    assertThat(store.load()).isEqualTo(known);
  }
}
