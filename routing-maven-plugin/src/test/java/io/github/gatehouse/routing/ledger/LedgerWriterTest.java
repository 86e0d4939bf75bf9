package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer, and pages that do not do as they are told. */
class LedgerWriterTest {
  @TempDir Path root;

  private final List<Duration> pauses = new ArrayList<>();
  private DecisionDirectory store;
  private LedgerFile page;

  @BeforeEach
  void open() {
    store = new DecisionDirectory(root.resolve("history"), Entries::read);
    page = new LedgerFile(root.resolve("target/LEDGER.md"));
  }

  private LedgerWriter writer(LedgerPage other, int attempts) {
    return new LedgerWriter(store, other, pauses::add, new Random(1), attempts);
  }

  private int record(LedgerPage other, String name) throws IOException {
    return writer(other, 5).record(Entries.of(name), Entries.document(name));
  }

  @Test
  void oneWriterWritesOnceAndWaitsForNobody() throws IOException {
    assertThat(record(page, "a")).isEqualTo(1);
    assertThat(record(page, "b")).isEqualTo(1);
    assertThat(page.read()).contains("| 2 |", Entries.of("a").digits(), Entries.of("b").digits());
    assertThat(pauses).isEmpty();
  }

  @Test
  void aPageThatIsUpToDateIsNotWritten() throws IOException {
    record(page, "a");
    Path file = root.resolve("target/LEDGER.md");
    Object before = Files.getLastModifiedTime(file);
    Object key =
        Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    assertThat(record(page, "a")).isZero();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(
            Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey())
        .isEqualTo(key);
  }

  @Test
  void textThatAPersonAddsIsKeptByTheNextWriter() throws IOException {
    record(page, "a");
    page.write(page.read() + "mine\n");
    record(page, "b");
    assertThat(page.read()).endsWith("mine\n").contains("| 2 |");
  }

  /** A page whose first writes are undone by others. */
  private final class Contested implements LedgerPage {
    private final String where = "a comment";
    private int undone;
    private String text = "";

    Contested(int undone) {
      this.undone = undone;
    }

    @Override
    public String read() {
      return text;
    }

    @Override
    public void write(String other) {
      text = undone-- > 0 ? "older" : other;
    }

    @Override
    public String where() {
      return where;
    }
  }

  @Test
  void aWriterThatIsUndoneWaitsAndWritesAgain() throws IOException {
    assertThat(record(new Contested(3), "a")).isEqualTo(4);
    assertThat(pauses).hasSize(3).allMatch(pause -> pause.compareTo(Duration.ofMillis(80)) < 0);
  }

  @Test
  void aPageThatNeverSettlesIsGivenUpAndTheDecisionIsStored() throws IOException {
    assertThatThrownBy(() -> record(new Contested(100), "a"))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("after 5 attempts", "a comment", "history", "Fix: mvn ");
    assertThat(store.all()).containsExactly(StoredDecision.of(Entries.of("a")));
    assertThat(pauses).hasSize(5);
  }

  @Test
  void noPauseIsLongerThanTwoSeconds() {
    assertThatThrownBy(() -> writer(new Contested(100), 60).refresh())
        .hasMessageContaining("after 60 attempts");
    assertThat(pauses).hasSize(60).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) < 0);
    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) > 0);
  }

  @Test
  void aWriterThatIsToStopStops() {
    Pause stopped =
        time -> {
          throw new InterruptedException("stop");
        };
    LedgerWriter writer = new LedgerWriter(store, new Contested(9), stopped, new Random(1));
    assertThatThrownBy(writer::refresh).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void realTimePassesAndCanBeInterrupted() throws InterruptedException {
    new PauseClock().rest(Duration.ofMillis(1));
    new PauseClock().rest(Duration.ZERO);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new PauseClock().rest(Duration.ofSeconds(30)))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void aWriterWithoutAttemptsIsRefused() {
    assertThatThrownBy(() -> writer(page, 0)).hasMessage("attempts is 0; at least 1");
  }

  @Test
  void aHugePageIsNotRead() throws IOException {
    Path file = root.resolve("huge.md");
    Files.write(file, new byte[(4 << 20) + 1]);
    assertThatThrownBy(() -> new LedgerFile(file).read())
        .hasMessageContaining("huge.md has 4194305 bytes; at most 4194304");
  }
}
