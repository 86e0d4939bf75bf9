package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.profile.Profile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Yardstick EVEN = new Yardstick(1000, 1500, 1000, 1500, 0.01);

  @Test
  void aRecursiveMethodCountsOnceInASample() {
    Profile base = new Profiles().stack(1000, "a", "r", "r").profile();
    Profile head = new Profiles().stack(900, "a", "r", "r", "r").stack(600, "a").profile();

    List<Difference.OfMethod> methods =
        MethodTimes.compare(MethodTimes.of(base), MethodTimes.of(head), EVEN);

    Difference.OfMethod recursive =
        methods.stream().filter(m -> m.method().equals("r")).findFirst().orElseThrow();
    assertThat(recursive.total().base()).isCloseTo(1000, within(1e-9));
    assertThat(recursive.total().head()).isCloseTo(900, within(1e-9));
    assertThat(recursive.self().head()).isCloseTo(900, within(1e-9));
    assertThat(methods.get(0).method()).isEqualTo("a");
    assertThat(methods.get(0).self().change()).isCloseTo(600, within(1e-9));
  }

  @Test
  void whatIsBeyondDoubtComesBeforeWhatIsLargeAndDoubtful() {
    Yardstick noisy = new Yardstick(1000, 1100, 1000, 1100, 0.3);
    Profile base = new Profiles().stack(900, "a", "wide").stack(100, "a", "small").profile();
    Profile head = new Profiles().stack(1100, "a", "wide").profile();

    List<Difference.OfMethod> methods =
        MethodTimes.compare(MethodTimes.of(base), MethodTimes.of(head), noisy);

    assertThat(methods.get(0).method()).isEqualTo("small");
    assertThat(methods.get(1).method()).isEqualTo("wide");
  }

  @Test
  void bytesAreSharedOutByTheWeightsOfSamples() {
    AllocationSites base =
        new AllocationSites(new Profiles().site("byte[]", "a", 100, 10).profile(), 24);
    AllocationSites head =
        new AllocationSites(
            new Profiles().site("byte[]", "a", 100, 10).site("Box", "b", 300, 10).profile(), 96);

    List<Difference.OfSite> sites = AllocationSites.compare(base, head);

    assertThat(sites).extracting(Difference.OfSite::type).containsExactly("Box", "byte[]");
    assertThat(sites.get(0).bytes().change()).isCloseTo(72, within(1e-9));
    assertThat(Findings.claimed(sites.get(0), 3)).isTrue();
    assertThat(sites.get(1).bytes().change()).isCloseTo(0, within(1e-9));
    assertThat(Findings.claimed(sites.get(1), 3)).isFalse();
  }

  @Test
  void aFewSamplesOfSomethingAreNoClaim() {
    AllocationSites base =
        new AllocationSites(new Profiles().site("byte[]", "a", 100, 10).profile(), 50);
    AllocationSites head =
        new AllocationSites(
            new Profiles().site("byte[]", "a", 100, 10).site("Box", "b", 3, 10).profile(), 50);

    assertThat(AllocationSites.compare(base, head)).noneMatch(site -> Findings.claimed(site, 3));
  }

  @Test
  void unknownBytesAreNone() {
    AllocationSites unknown =
        new AllocationSites(new Profiles().site("Box", "b", 3, 10).profile(), Double.NaN);

    assertThat(AllocationSites.compare(unknown, unknown).get(0).bytes())
        .isEqualTo(new Difference(0, 0, 0));
  }

  @Test
  void lostInliningInASlowerCallerIsTold() {
    Profile base =
        new Profiles()
            .stack(1000, "a")
            .call("a", "area", "Square.area", true, "inline (hot)")
            .call("a", "size", "List.size", true, "inline (hot)")
            .call("cold", "area", "Square.area", true, "inline")
            .profile();
    Profile head =
        new Profiles()
            .stack(1500, "a")
            .call("a", "area", "Shape.area", false, "too big")
            .call("a", "size", "List.size", true, "accessor")
            .profile();

    List<CallChange> changes =
        CallChange.compare(
            base, head, MethodTimes.compare(MethodTimes.of(base), MethodTimes.of(head), EVEN));

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).lost()).isTrue();
    assertThat(changes.get(0).slower()).isTrue();
    assertThat(changes.get(0).added()).isFalse();
  }

  @Test
  void inliningThatIsGainedIsNotLost() {
    Profile base = new Profiles().stack(9, "a").call("a", "f", "X.f", false, "big").profile();
    Profile head = new Profiles().stack(9, "a").call("a", "f", "X.f", true, "hot").profile();
    Yardstick yardstick = new Yardstick(10, 10, 9, 9, 0);

    List<CallChange> changes =
        CallChange.compare(
            base, head, MethodTimes.compare(MethodTimes.of(base), MethodTimes.of(head), yardstick));

    assertThat(changes.get(0).lost()).isFalse();
    assertThat(changes.get(0).slower()).isFalse();
  }

  @Test
  void trapsAreClaimedWhereTheirCountsCannotBeChance() {
    Profile base = new Profiles().trap("a", 2, 0).trap("b", 1, 0).trap("c", 1, 1).profile();
    Profile head = new Profiles().trap("a", 2, 10).trap("b", 1, 9).trap("c", 1, 1).profile();

    List<TrapChange> changes = TrapChange.compare(base, head, Set.of("a", "b", "c"));

    assertThat(changes).extracting(c -> c.trap().method()).containsExactly("a", "b");
    assertThat(changes).extracting(TrapChange::claimed).containsExactly(true, false);
    assertThat(TrapChange.compare(base, head, Set.of("b"))).hasSize(1);
  }

  @Test
  void aDifferenceOfWhatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Difference(Double.NaN, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Difference(1, 1, -1));
  }
}
