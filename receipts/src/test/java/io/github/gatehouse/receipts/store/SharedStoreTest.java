package io.github.gatehouse.receipts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedStoreTest {
  @TempDir Path repository;

  @Test
  void whatIsPutInComesOutAgainAndTheLastOneWins() throws IOException {
    SharedStore store = new SharedStore(repository);
    assertThat(store.get("mutants", "abc-1")).isEmpty();
    store.put("mutants", "abc-1", "one\n");
    store.put("mutants", "abc-1", "two\n");
    store.put("cases", "abc-1", "other\n");
    assertThat(new SharedStore(repository).get("mutants", "abc-1")).isEqualTo(Optional.of("two\n"));
  }

  /** One of 2020 and one of 2021, in a store that has no room for a third. */
  private SharedStore full() throws IOException {
    SharedStore store = new SharedStore(repository, 2);
    for (String key : List.of("b", "a")) {
      store.put("k", key, key);
      Path file = repository.resolve("gatehouse/k/" + key + ".txt");
      int year = key.equals("a") ? 2020 : 2021;
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse(year + "-01-01T00:00:00Z")));
    }
    return store;
  }

  @Test
  void theOldestGoes() throws IOException {
    SharedStore store = full();
    store.put("k", "c", "c");
    assertThat(store.get("k", "a")).isEmpty();
    assertThat(store.get("k", "b")).contains("b");
    assertThat(store.get("k", "c")).contains("c");
  }

  @Test
  void whatIsAskedForStays() throws IOException {
    SharedStore store = full();
    assertThat(store.get("k", "a")).contains("a");
    store.put("k", "c", "c");
    assertThat(store.get("k", "a")).contains("a");
    assertThat(store.get("k", "b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "a/b", "A", "x.txt", "-a"})
  void namesThatLeadElsewhereAreRefused(String name) {
    SharedStore store = new SharedStore(repository);
    assertThatThrownBy(() -> store.put(name, "a", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kind is '" + name + "'");
    assertThatThrownBy(() -> store.get("k", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key is '" + name + "'");
  }

  @Test
  void whatIsTooLargeIsRefusedOnBothWays() throws IOException {
    SharedStore store = new SharedStore(repository);
    String large = "x".repeat(SharedStore.MAX_BYTES + 1);
    assertThatThrownBy(() -> store.put("k", "a", large)).hasMessageContaining("at most");
    store.put("k", "a", "x");
    Files.writeString(repository.resolve("gatehouse/k/a.txt"), large);
    assertThatThrownBy(() -> store.get("k", "a")).hasMessageContaining("at most");
  }
}
