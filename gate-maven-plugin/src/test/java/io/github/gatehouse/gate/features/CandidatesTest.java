package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.features.KnownProfile.Place;
import io.github.gatehouse.gate.features.KnownProfile.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static KnownProfile choice(String id) {
    return new KnownProfile(id, Trigger.CHOICE, Place.REACTOR);
  }

  private static KnownProfile environment(String id) {
    return new KnownProfile(id, Trigger.ENVIRONMENT, Place.REACTOR);
  }

  private static KnownProfile outside(String id) {
    return new KnownProfile(id, Trigger.CHOICE, Place.OUTSIDE);
  }

  @Test
  void discoveryTakesWhatIsAChoiceInTheReactor() {
    List<KnownProfile> known =
        List.of(choice("otlp"), environment("jdk17"), outside("my-repository"), choice("fast"));
    Candidates candidates = Candidates.of(known, List.of());
    assertThat(candidates.usable()).containsExactly("fast", "otlp");
    assertThat(candidates.automatic()).containsExactly("jdk17");
    assertThat(candidates.unusable()).isEmpty();
  }

  @Test
  void aProfileThatIsAChoiceInOneModuleIsOne() {
    List<KnownProfile> known = List.of(environment("x"), choice("x"));
    assertThat(Candidates.of(known, List.of()).usable()).containsExactly("x");
    assertThat(Candidates.of(known, List.of()).automatic()).isEmpty();
  }

  @Test
  void declaredOnesAreTakenWhateverSwitchesThemOnAndWhereverTheyAre() {
    List<KnownProfile> known = List.of(choice("a"), environment("jdk17"), outside("parent"));
    Candidates candidates = Candidates.of(known, List.of("jdk17", "parent"));
    assertThat(candidates.usable()).containsExactly("jdk17", "parent");
  }

  @Test
  void aDeclaredProfileThatNobodyHasIsNamedAndNotBuilt() {
    Candidates candidates = Candidates.of(List.of(choice("otlp")), List.of("otlp", "oltp"));
    assertThat(candidates.usable()).containsExactly("otlp");
    assertThat(candidates.unusable()).containsKey("oltp");
    assertThat(candidates.none()).isFalse();
  }

  @Test
  void anIdThatCannotBeSaidIsNamedAndNotLeftOutSilently() {
    Candidates candidates = Candidates.of(List.of(choice("a,b")), List.of());
    assertThat(candidates.usable()).isEmpty();
    assertThat(candidates.unusable()).containsKey("a,b");
    assertThat(candidates.none()).isFalse();
  }

  @Test
  void withoutProfilesThereIsNothingToCombine() {
    assertThat(Candidates.of(List.of(outside("s"), environment("j")), List.of()).none()).isTrue();
  }
}
