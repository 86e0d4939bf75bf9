package io.github.gatehouse.routing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.history.ChainProblem.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of decisions, and what is noticed where it is none. */
class ChainTest {
  private static List<String> ids(Chain chain) {
    return chain.hops().stream().map(Hop::id).toList();
  }

  private static List<Kind> kinds(Chain chain) {
    return chain.problems().stream().map(ChainProblem::kind).toList();
  }

  @Test
  void noHistoryIsAvailableAndEmpty() {
    Chain chain = Chain.of(List.of());
    assertThat(chain.available()).isTrue();
    assertThat(chain.last()).isEmpty();
    assertThat(chain.attempts(Hops.TARGET)).isZero();
    assertThat(ids(Chain.EMPTY)).isEmpty();
  }

  @Test
  void linksGiveTheOrderWhateverTheClockAndTheListSay() {
    List<Hop> hops =
        new ArrayList<>(
            List.of(
                Hops.hop("a", "", 9),
                Hops.hop("b", "a", 5),
                Hops.hop("c", "b", 7),
                Hops.hop("d", "c", 1)));
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(hops, new Random(seed));
      Chain chain = Chain.of(hops);
      assertThat(ids(chain)).containsExactly("a", "b", "c", "d");
      assertThat(chain.last().orElseThrow().id()).isEqualTo("d");
      assertThat(chain.problems()).isEmpty();
      assertThat(chain.available()).isTrue();
    }
  }

  @Test
  void aMissingLinkMakesTheHistoryUnavailableAndKeepsWhatIsThere() {
    Chain chain = Chain.of(List.of(Hops.hop("a", "", 1), Hops.hop("c", "b", 3)));
    assertThat(kinds(chain)).containsExactly(Kind.MISSING_LINK);
    assertThat(chain.problems().get(0).where()).isEqualTo("c");
    assertThat(chain.available()).isFalse();
    assertThat(ids(chain)).containsExactly("a", "c");
    assertThat(chain.attempts(Hops.TARGET)).isEqualTo(200);
  }

  @Test
  void aFileThatIsNoDecisionMakesTheHistoryUnavailable() {
    Chain chain = Chain.of(List.of(Hops.hop("a", "", 1)), List.of("b.json"));
    assertThat(kinds(chain)).containsExactly(Kind.UNREADABLE);
    assertThat(chain.available()).isFalse();
  }

  @Test
  void bothSidesOfAForkCount() {
    Chain chain =
        Chain.of(List.of(Hops.hop("a", "", 1), Hops.hop("b", "a", 3), Hops.hop("c", "a", 2)));
    assertThat(kinds(chain)).containsExactly(Kind.FORK);
    assertThat(chain.available()).isTrue();
    assertThat(ids(chain)).containsExactly("a", "c", "b");
    assertThat(chain.attempts(Hops.TARGET)).isEqualTo(300);
  }

  @Test
  void aNewBeginningResetsNothing() {
    Chain chain =
        Chain.of(List.of(Hops.hop("a", "", 1), Hops.hop("b", "a", 2), Hops.hop("c", "", 3)));
    assertThat(kinds(chain)).containsExactly(Kind.SEVERAL_ROOTS);
    assertThat(chain.available()).isTrue();
    assertThat(chain.attempts(Hops.TARGET)).isEqualTo(300);
  }

  @Test
  void aRingIsSeenAndItsHopsStillCount() {
    Chain chain =
        Chain.of(List.of(Hops.hop("a", "", 1), Hops.hop("b", "c", 2), Hops.hop("c", "b", 3)));
    assertThat(kinds(chain)).containsExactly(Kind.CYCLE);
    assertThat(chain.available()).isFalse();
    assertThat(ids(chain)).containsExactly("a", "b", "c");
    assertThat(kinds(Chain.of(List.of(Hops.hop("a", "a", 1))))).containsExactly(Kind.CYCLE);
  }

  @Test
  void oneIdIsOneDecisionHoweverOftenItIsStored() {
    Chain chain = Chain.of(List.of(Hops.hop("a", "", 8), Hops.hop("a", "", 4)));
    assertThat(chain.available()).isTrue();
    assertThat(chain.hops()).containsExactly(Hops.hop("a", "", 4));
  }

  @Test
  void oneIdWithTwoContentsIsAConflict() {
    Chain chain =
        Chain.of(List.of(Hops.hop("a", "", 1), Hops.hop("b", "a", 2), Hops.hop("b", "", 2)));
    assertThat(kinds(chain)).contains(Kind.CONFLICTING);
    assertThat(chain.available()).isFalse();
  }

  @Test
  void theSameReceiptsAgainLeaveTheChainAsItWasForThem() {
    Hops hops = new Hops();
    hops.add("LOOP", Hops.TARGET, 100, hops.newTree(1, 1, 0), Set.of("r1"));
    hops.add("LOOP", Hops.TARGET, 100, hops.newTree(1, 1, 0), Set.of("r2", "r3"));
    assertThat(ids(hops.chain().before(Set.of("r3", "r2")))).containsExactly("id-0");
    assertThat(ids(hops.chain().before(Set.of("r1")))).containsExactly("id-0", "id-1");
    assertThat(ids(hops.chain().before(Set.of("r2")))).containsExactly("id-0", "id-1");
    assertThat(ids(hops.chain().before(Set.of()))).containsExactly("id-0", "id-1");
  }

  @Test
  void aHopRefusesWhatCannotBe() {
    Measure state = new Measure("tree", 0, 0, 0);
    assertThatThrownBy(() -> Hops.hop("", "", 1)).hasMessageContaining("id is empty");
    assertThatThrownBy(() -> Hops.hop("a", "", 1, "LOOP", "t", 0, state, Set.of()))
        .hasMessage("weight is 0; at least 1");
    assertThatThrownBy(() -> Hops.hop("a", "", 1, "MERGE", "t", 1, state, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measure("tree", 0, -1, 0))
        .hasMessage("failingItems is -1; at least 0");
  }

  @Test
  void tenThousandDecisionsAreOrdered() {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      hops.add(Hops.hop("id-" + i, i == 0 ? "" : "id-" + (i - 1), i % 7));
    }
    Collections.shuffle(hops, new Random(1));
    assertThat(Chain.of(hops).last().orElseThrow().id()).isEqualTo("id-9999");
  }
}
