package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutantKeysTest {
  @Test
  void aMovedLineLeavesTheKeyAsItIs() {
    assertThat(MutantKeys.of(List.of(Mutants.survived("a.B", "c", 10, 5))).keySet())
        .isEqualTo(MutantKeys.of(List.of(Mutants.survived("a.B", "c", 90, 31))).keySet());
  }

  @Test
  void mutantsThatAreAlikeInOneMethodAreToldApartByTheirOrder() {
    Mutant first = Mutants.survived("a.B", "c", 10, 5);
    Mutant second = Mutants.killed("a.B", "c", 10, 9);
    assertThat(MutantKeys.of(List.of(second, first)).values()).containsExactly(first, second);
    assertThat(MutantKeys.of(List.of(first, second)).keySet())
        .allSatisfy(key -> assertThat(key).matches(".*\t[01]"))
        .hasSize(2);
  }

  @Test
  void aSecondOneInAnotherMethodChangesNothingHere() {
    Mutant one = Mutants.survived("a.B", "c", 10, 5);
    assertThat(MutantKeys.of(List.of(one, Mutants.survived("a.B", "b", 3, 5))).keySet())
        .containsAll(MutantKeys.of(List.of(one)).keySet());
  }

  @Test
  void aKeyBeginsWithTheSourceFileOfItsClass() {
    String key = MutantKeys.of(List.of(Mutants.killed("a.b.C$D", "e", 1, 1))).firstKey();
    assertThat(MutantKeys.source(key)).isEqualTo("a/b/C.java");
  }

  @Test
  void aLineEndInANameDoesNotTearTheKey() {
    Mutant odd = Mutants.survived("a.B", "c\nd\te", 1, 1);
    assertThat(MutantKeys.of(List.of(odd)).firstKey()).contains("c d e(I)I");
  }
}
