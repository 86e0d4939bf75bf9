package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ten writers at once, in a thousand interleavings that chance draws; each can be run again. */
class ConcurrentWritersTest {
  private static final int WRITERS = 10;
  private static final int INTERLEAVINGS = 1_000;
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  private static long seed() {
    return Long.getLong("routing.seed", 20261122L);
  }

  /** How many of so many interleavings lost an entry. */
  private static int losing(int interleavings, Scene.Method method) {
    int losing = 0;
    for (int i = 0; i < interleavings; i++) {
      Scene scene = new Scene(seed() + i);
      assertThat(scene.meet(THREADS, WRITERS, i % 2 == 0, method, 0)).isEmpty();
      assertThat(scene.stored()).isEqualTo(WRITERS);
      losing += scene.lost().isEmpty() ? 0 : 1;
    }
    return losing;
  }

  @Test
  void tenWritersLoseNothingInAThousandInterleavings() {
    int most = 0;
    long steps = 0;
    for (int i = 0; i < INTERLEAVINGS; i++) {
      Scene scene = new Scene(seed() + i);
      String run = "-Drouting.seed=" + (seed() + i);
      assertThat(scene.meet(THREADS, WRITERS, i % 2 == 0, Scene::ours, 0)).as(run).isEmpty();
      assertThat(scene.stored()).as(run).isEqualTo(WRITERS);
      assertThat(scene.lost()).as(run).isEmpty();
      assertThat(scene.text()).as(run).contains(Scene.MINE + "\n").contains("\n| 10 |");
      most = Math.max(most, scene.writes());
      steps += scene.steps();
    }
    System.out.println(
        "%d interleavings of %d writers: %d steps, at most %d writes each, nothing lost"
            .formatted(INTERLEAVINGS, WRITERS, steps, most));
  }

  @Test
  void oneSeedIsOneInterleaving() {
    Scene first = new Scene(7);
    Scene second = new Scene(7);
    first.meet(THREADS, WRITERS, false, Scene::ours, 0);
    second.meet(THREADS, WRITERS, false, Scene::ours, 0);
    assertThat(second.steps()).isEqualTo(first.steps());
    assertThat(second.writes()).isEqualTo(first.writes());
    assertThat(second.text()).isEqualTo(first.text());
  }

  @Test
  void thePlantedFaultOfNotReadingBackLosesEntries() {
    int losing = losing(200, ConcurrentWritersTest::withoutReadingBack);
    System.out.println("without reading back: " + losing + " of 200 interleavings lose entries");
    assertThat(losing).isPositive();
  }

  private static void withoutReadingBack(DecisionStore store, LedgerPage page, LedgerEntry entry)
      throws IOException {
    store.add(entry, "");
    page.write(Ledger.rewrite(page.read(), store.all()));
  }

  @Test
  void thePlantedFaultOfLookingForOnesOwnEntryOnlyLosesEntries() {
    assertThat(losing(200, ConcurrentWritersTest::lookingForItsOwn)).isPositive();
  }

  private static void lookingForItsOwn(DecisionStore store, LedgerPage page, LedgerEntry entry)
      throws IOException {
    store.add(entry, "");
    while (!page.read().contains("`" + entry.digits() + "` |")) {
      page.write(Ledger.rewrite(page.read(), store.all()));
    }
  }

  @Test
  void thePlantedFaultOfListingTheStoreOnlyOnceLosesEntries() {
    assertThat(losing(200, ConcurrentWritersTest::listingOnce)).isPositive();
  }

  private static void listingOnce(DecisionStore store, LedgerPage page, LedgerEntry entry)
      throws IOException {
    store.add(entry, "");
    String wanted = Ledger.rewrite(page.read(), store.all());
    for (int i = 0; i < LedgerWriter.ATTEMPTS && !page.read().equals(wanted); i++) {
      page.write(wanted);
    }
  }

  @Test
  void whatKilledWritersStoredIsShownByTheNextOne() throws IOException {
    for (int i = 0; i < 200; i++) {
      Scene scene = new Scene(seed() + i);
      // The first is killed before its first step, the second before its second, and so on; who
      // needs no more than three steps is done before.
      assertThat(scene.meet(THREADS, WRITERS, i % 2 == 0, Scene::ours, 5))
          .hasSizeBetween(3, 5)
          .allMatch(e -> e.getMessage().equals("killed"));
      assertThat(scene.stored()).isEqualTo(WRITERS - 1);
      scene.refresh();
      assertThat(scene.lost()).isEmpty();
      assertThat(scene.text()).contains(Scene.MINE + "\n");
    }
  }
}
