package io.github.gatehouse.gate.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
  /** {@code introduced 2.0, fixed 2.15.0} as events. */
  private static VersionRange range(String events) {
    List<VersionEvent> all = new ArrayList<>();
    for (String event : events.split(", ")) {
      String[] words = event.split(" ");
      all.add(
          new VersionEvent(VersionEvent.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]));
    }
    return new VersionRange(false, all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "introduced 0, fixed 2.3.1 | 2.3 | true",
        "introduced 0, fixed 2.3.1 | 2.3.1 | false",
        "introduced 0, fixed 2.3.1 | 0-alpha | true",
        "introduced 2.13.0, fixed 2.15.0 | 2.12.4 | false",
        "introduced 2.13.0, fixed 2.15.0 | 2.13 | true",
        "introduced 2.13.0, fixed 2.15.0 | 2.14.1 | true",
        "introduced 2.13.0, fixed 2.15.0 | 2.15.0-rc1 | true",
        "introduced 2.13.0, fixed 2.15.0 | 2.15.0 | false",
        "introduced 2.13.0, fixed 2.15.0 | 2.15 | false",
        "introduced 1.0, last_affected 1.4 | 1.4 | true",
        "introduced 1.0, last_affected 1.4 | 1.4.0 | true",
        "introduced 1.0, last_affected 1.4 | 1.4.1 | false",
        "introduced 1.4, last_affected 1.4 | 1.4 | true",
        "introduced 1.4, last_affected 1.4 | 1.5 | false",
        "introduced 1.0 | 99 | true",
        "introduced 1.0 | 0.9 | false",
        "fixed 2.0 | 1.0 | true",
        "fixed 2.0 | 2.0 | false",
        "introduced 1, fixed 2, introduced 3, fixed 4 | 1.5 | true",
        "introduced 1, fixed 2, introduced 3, fixed 4 | 2.5 | false",
        "introduced 1, fixed 2, introduced 3, fixed 4 | 3 | true",
        "introduced 1, fixed 2, introduced 3, fixed 4 | 4 | false",
        "introduced 3, fixed 4, introduced 1, fixed 2 | 1.5 | true",
        "introduced 1, fixed 2, introduced 2 | 2 | true",
        "introduced 0, limit 3 | 2.9 | true",
        "introduced 0, limit 3 | 3 | false",
        "introduced 0, limit 3, limit 5 | 4 | true",
        "introduced 0, limit * | 4 | true",
        "introduced 0, fixed 31.0-jre | 30.1-jre | true",
        "introduced 0, fixed 4.1.100.Final | 4.1.99.Final | true",
        "introduced 0, fixed 4.1.100.Final | 4.1.100.Final | false",
      })
  void aVersionIsAffectedBetweenEvents(String events, String version, boolean affected) {
    assertThat(range(events).holds(version, Graphs.ORDER)).isEqualTo(affected);
  }

  @Test
  void theOrderOfEventsInTheFileDoesNotMatter() {
    List<VersionEvent> events =
        new ArrayList<>(
            range("introduced 0, fixed 1.2, introduced 2.0, last_affected 2.4, limit 9").events());
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(events, random);
      VersionRange shuffled = new VersionRange(false, events);
      assertThat(
              List.of("1.1", "1.2", "2.0", "2.4", "2.5", "9").stream()
                  .map(version -> shuffled.holds(version, Graphs.ORDER)))
          .containsExactly(true, false, true, true, false, false);
    }
  }

  @Test
  void theFirstFixIsTheLeastOneAbove() {
    VersionRange range = range("introduced 0, fixed 1.2, introduced 2.0, fixed 2.4");
    assertThat(range.fixedAfter("1.1", Graphs.ORDER)).contains("1.2");
    assertThat(range.fixedAfter("2.0", Graphs.ORDER)).contains("2.4");
    assertThat(range("introduced 0, last_affected 3").fixedAfter("1", Graphs.ORDER)).isEmpty();
  }

  @Test
  void semanticRangesFollowSemanticVersioningWhereVersionsAreWrittenSo() {
    List<VersionEvent> events = Graphs.range("1.0.0-alpha.beta", "2.0.0").events();
    VersionRange semantic = new VersionRange(true, events);
    assertThat(semantic.holds("1.0.0-alpha.1", Graphs.ORDER)).isFalse();
    assertThat(semantic.holds("1.0.0-beta", Graphs.ORDER)).isTrue();
    assertThat(semantic.holds("2.0.0+build", Graphs.ORDER)).isFalse();
    // Not semantic: the order of the ecosystem decides.
    assertThat(semantic.holds("1.5.0.Final", Graphs.ORDER)).isTrue();
    assertThat(semantic.holds("2.0.0.Final", Graphs.ORDER)).isFalse();
  }

  @Test
  void semanticVersionsAreOrderedAsTheirSpecificationShows() {
    List<String> ascending =
        List.of(
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "2.0.0",
            "2.1.0",
            "2.1.1",
            "2.1.99999999999999999999");
    List<String> shuffled = new ArrayList<>(ascending);
    Collections.shuffle(shuffled, new Random(11));
    shuffled.sort(new SemanticOrder());
    assertThat(shuffled).isEqualTo(ascending);
  }
}
