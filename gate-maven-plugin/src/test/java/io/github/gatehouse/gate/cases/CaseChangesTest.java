package io.github.gatehouse.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseChangesTest {
  private static CaseList list(String... ids) {
    return new CaseList(Stream.of(ids).map(id -> "surefire " + id).toList());
  }

  private static CaseChanges changes(CaseList base, CaseList now) {
    return CaseChanges.between(base, now);
  }

  @Test
  void aTestThatIsGoneIsNamed() {
    CaseChanges changes = changes(list("a.B#one", "a.B#two", "a.C#x"), list("a.B#one", "a.C#x"));
    assertThat(changes.vanished()).containsExactly("a.B#two");
    assertThat(changes.renamed()).isEmpty();
  }

  @Test
  void newTestsAreNoMatter() {
    assertThat(changes(list("a.B#one"), list("a.B#one", "a.B#two"))).isEqualTo(CaseChanges.NONE);
  }

  @Test
  void invocationsMayBeCalledOtherwiseAndNotBeFewer() {
    CaseList base = list("a.B#adds(int)[1]", "a.B#adds(int)[2]", "a.B#adds(int)[3]");
    assertThat(changes(base, list("a.B#adds[x]", "a.B#adds[y]", "a.B#adds[z]")).vanished())
        .isEmpty();
    assertThat(changes(base, list("a.B#adds(int)[1]", "a.B#adds(int)[3]")).vanished())
        .containsExactly("a.B#adds(int)[2]");
    assertThat(changes(base, list("a.B#adds[new]")).vanished()).hasSize(2);
  }

  @Test
  void severalOfOneNameAreCounted() {
    CaseList twice = list("a.B#one", "a.B#one");
    assertThat(changes(twice, list("a.B#one")).vanished()).containsExactly("a.B#one");
    assertThat(changes(twice, twice)).isEqualTo(CaseChanges.NONE);
  }

  @Test
  void aTestInAnotherClassIsRenamed() {
    CaseChanges changes = changes(list("a.Old#one", "a.Old#two"), list("a.New#one", "a.New#two"));
    assertThat(changes.vanished()).isEmpty();
    assertThat(changes.renamed()).containsEntry("a.Old#one", "a.New#one").hasSize(2);
  }

  @Test
  void theOneNewNameInAClassTakesThePlaceOfTheOneThatIsGone() {
    CaseChanges one = changes(list("a.B#one", "a.B#two"), list("a.B#uno", "a.B#two"));
    assertThat(one.renamed()).containsEntry("a.B#one", "a.B#uno");
    CaseChanges two = changes(list("a.B#one", "a.B#two"), list("a.B#uno"));
    assertThat(two.vanished()).containsExactly("a.B#one", "a.B#two");
  }

  @Test
  void aRunnerThatDidNotRunIsNotCompared() {
    CaseList base = new CaseList(List.of("surefire a.B#one", "failsafe a.BIT#it"));
    assertThat(changes(base, list("a.B#one"))).isEqualTo(CaseChanges.NONE);
    assertThat(changes(base, new CaseList(List.of("failsafe a.BIT#other"))).renamed())
        .containsEntry("a.BIT#it", "a.BIT#other");
  }

  @Test
  void identitiesOfObjectsMeanNothingTomorrow() {
    TestCase one = passed("adds[Thing@1a2b3c]");
    CaseList list = CaseList.NONE.with("surefire", new TestCases(List.of(one)), false);
    assertThat(list.entries()).containsExactly("surefire a.B#adds[Thing@…]");
    assertThat(CaseList.of(list.text())).isEqualTo(list);
  }

  @Test
  void skippedCasesAreThereAndWereNeverRun() {
    TestCase skipped = new TestCase("a.B", "one", TestCase.Fate.SKIPPED, "later", 0, Set.of());
    TestCases cases = new TestCases(List.of(skipped, passed("two")));
    assertThat(CaseList.NONE.with("s", cases, false).entries()).containsExactly("s a.B#two");
    assertThat(CaseList.NONE.with("s", cases, true).entries()).hasSize(2);
  }

  private static TestCase passed(String name) {
    return new TestCase("a.B", name, TestCase.Fate.PASSED, "", 0, Set.of());
  }
}
