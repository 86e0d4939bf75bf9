package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseMutantsTest {
  private static final BaseMutants BOTH =
      Mutants.stored(
          List.of(
              Mutants.survived("a.B", "c", 1, 1),
              Mutants.survived("a.D", "e", 1, 1),
              Mutants.killed("a.F", "g", 1, 1)));

  @Test
  void theTextComesBackAsItWas() throws IOException {
    assertThat(BaseMutants.parse(BOTH.text())).isEqualTo(BOTH);
  }

  @Test
  void theSameMutantsGiveTheSameText() {
    BaseMutants again =
        new BaseMutants(
            "pitest 1", Set.of("a/F.java", "a/D.java", "a/B.java"), Set.copyOf(BOTH.survivors()));
    assertThat(again.text()).isEqualTo(BOTH.text());
  }

  @Test
  void aLaterRunSpeaksForItsFilesAndNoOthers() {
    BaseMutants later = Mutants.stored(List.of(Mutants.killed("a.B", "c", 1, 1)));
    BaseMutants all = BOTH.plus(later);
    assertThat(all.sources()).containsExactlyInAnyOrder("a/B.java", "a/D.java", "a/F.java");
    assertThat(all.survivors()).singleElement().asString().startsWith("a/D.java\t");
  }

  @Test
  void ofSurvivorsInFilesThatNobodyExaminedNothingIsTold() {
    BaseMutants own =
        Mutants.stored(
            List.of(
                Mutants.survived("a.B", "c", 1, 1),
                Mutants.survived("a.D", "c", 1, 1),
                Mutants.killed("a.F", "c", 1, 1)));
    BaseMutants known = new BaseMutants("pitest 1", Set.of("a/B.java"), Set.of());
    BaseMutants other = new BaseMutants("pitest 2", Set.of("a/B.java"), Set.of());

    assertThat(own.untold(Optional.empty())).containsExactly("a/B.java", "a/D.java");
    assertThat(own.untold(Optional.of(known))).containsExactly("a/D.java");
    assertThat(own.untold(Optional.of(other))).containsExactly("a/B.java", "a/D.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "gatehouse mutants 2 pitest 1\n", "gatehouse mutants 1 p\nkilled x\n"})
  void aTextThatIsNoneOfOursIsRefused(String text) {
    assertThatThrownBy(() -> BaseMutants.parse(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("stored mutants");
  }
}
