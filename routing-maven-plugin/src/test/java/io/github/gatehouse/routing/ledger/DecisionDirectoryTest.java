package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are added, and never changed. */
class DecisionDirectoryTest {
  @TempDir Path root;

  private Path directory;
  private DecisionDirectory store;

  @BeforeEach
  void open() {
    directory = root.resolve("history");
    store = new DecisionDirectory(directory, Entries::read);
  }

  private Path add(String name) throws IOException {
    LedgerEntry entry = Entries.of(name);
    store.add(entry, Entries.document(name));
    return directory.resolve(entry.fileName());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDirectoryThatIsNotThereHoldsNothing() throws IOException {
    assertThat(store.all()).isEmpty();
  }

  @Test
  void aDecisionComesBackUnderItsNameAndNothingIsLeftBeside() throws IOException {
    Path file = add("a");
    assertThat(file)
        .hasFileName("20261122T100000000Z-ca978112ca1bbdca.json")
        .hasContent("decision a");
    assertThat(store.all()).containsExactly(StoredDecision.of(Entries.of("a")));
    assertThat(files()).containsExactly(file.getFileName().toString());
  }

  @Test
  void theSameDecisionAgainChangesNothing() throws IOException {
    add("a");
    add("a");
    assertThat(files()).hasSize(1);
  }

  @Test
  void anotherDecisionUnderTheSameNameIsRefused() throws IOException {
    Path file = add("a");
    assertThatThrownBy(() -> store.add(Entries.of("a"), "other"))
        .hasMessageContaining("is stored already, with another content");
    assertThat(file).hasContent("decision a");
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatIsNoDecisionHasANameAndNoEntry() throws IOException {
    Path forged = add("a");
    Files.writeString(forged, "decision b");
    Path broken = add("c");
    Files.writeString(broken, "{");
    Path large = add("d");
    Files.write(large, new byte[(int) DecisionDirectory.MAX_BYTES + 1]);
    Path link = add("e");
    Path elsewhere = Files.move(link, root.resolve("elsewhere"));
    Files.createSymbolicLink(link, elsewhere);
    Path bytes = add("f");
    Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe});
    add("g");
    assertThat(store.all()).hasSize(6);
    assertThat(store.all().stream().flatMap(one -> one.entry().stream()))
        .containsExactly(Entries.of("g"));
  }

  @Test
  void otherFilesAreNotLookedAt() throws IOException {
    add("a");
    Files.writeString(directory.resolve("README.md"), "words");
    Files.writeString(directory.resolve(".20261122T100000000Z-ca978112ca1bbdca.json7.tmp"), "x");
    assertThat(store.all()).hasSize(1);
  }

  @Test
  void moreThanTenThousandAreRefused() throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i <= DecisionDirectory.MAX_DECISIONS; i++) {
      Files.createFile(directory.resolve("20261122T100000000Z-%016x.json".formatted(i)));
    }
    assertThatThrownBy(() -> store.all())
        .hasMessageContaining("more than 10000 decisions in history");
  }
}
