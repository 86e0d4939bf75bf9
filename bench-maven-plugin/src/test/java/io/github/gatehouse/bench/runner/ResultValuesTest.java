package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultValuesTest {
  static Stream<Arguments> pairsThatDiffer() {
    return Stream.of(
        Arguments.of(1, 2),
        Arguments.of(true, false),
        Arguments.of('a', 'b'),
        Arguments.of((byte) 1, (byte) -1),
        Arguments.of("one", "One"),
        Arguments.of(new StringBuilder("a"), new StringBuilder("b")),
        Arguments.of(TimeUnit.DAYS, TimeUnit.HOURS),
        Arguments.of(BigInteger.TEN, BigInteger.TWO),
        Arguments.of(new BigDecimal("1.0"), new BigDecimal("1.00")),
        Arguments.of(new int[] {1, 2}, new int[] {2, 1}),
        Arguments.of(new int[] {1, 2}, new int[] {1, 2, 0}),
        Arguments.of(new byte[1024], changed(new byte[1024])),
        Arguments.of(new boolean[] {true, false}, new boolean[] {false, true}),
        Arguments.of(new long[][] {{1}, {2}}, new long[][] {{1, 2}, {}}),
        Arguments.of(new Object[] {"a", null}, new Object[] {null, "a"}),
        Arguments.of(List.of(1, 2), List.of(2, 1)),
        Arguments.of(List.of("ab", "c"), List.of("a", "bc")),
        Arguments.of(Set.of(1, 2), Set.of(1, 3)),
        Arguments.of(Map.of("a", 1), Map.of("a", 2)),
        Arguments.of(Map.of("a", List.of(1)), Map.of("a", List.of(2))),
        Arguments.of(Optional.of(1), Optional.of(2)),
        Arguments.of(List.of(Double.NaN), List.of(Double.POSITIVE_INFINITY)));
  }

  private static byte[] changed(byte[] bytes) {
    bytes[1000] = 1;
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("pairsThatDiffer")
  void otherValuesGiveOtherWords(Object one, Object other) {
    assertThat(words(one)).isNotEqualTo(words(other));
    assertThat(words(one)).isEqualTo(words(one));
  }

  @Test
  void theOrderInWhichSetsAndMapsHoldTheirElementsDoesNotCount() {
    List<String> letters = List.of("a", "b", "c", "d");
    List<String> backwards = new ArrayList<>(letters);
    Collections.reverse(backwards);
    assertThat(words(new LinkedHashSet<>(letters)))
        .isEqualTo(words(new LinkedHashSet<>(backwards)));
    assertThat(words(new HashSet<>(letters))).isEqualTo(words(new LinkedHashSet<>(backwards)));

    Map<String, Integer> one = new LinkedHashMap<>();
    letters.forEach(letter -> one.put(letter, 1));
    Map<String, Integer> other = new HashMap<>();
    backwards.forEach(letter -> other.put(letter, 1));
    assertThat(words(one)).isEqualTo(words(other));
  }

  @Test
  void ofOtherObjectsNothingIsKnown() {
    assertThat(words(new Object())).isEmpty();
    assertThat(words(List.of(new Object()))).isEmpty();
    assertThat(words(null)).isEmpty();
    assertThat(words(List.of(1, new Object()))).isEqualTo(words(List.of(1, new Thread())));
  }

  @Test
  void aListThatHoldsItselfComesToAnEnd() {
    List<Object> self = new ArrayList<>(List.of(1));
    self.add(self);

    assertThat(words(self)).isNotEmpty();
  }

  @Test
  void floatingPointNumbersGoByCountAndWeightedSums() {
    String[] parts = words(new double[] {1, -2, 4}).split(" ");
    String[] turned = words(new double[] {4, -2, 1}).split(" ");

    assertThat(parts).hasSize(5);
    assertThat(parts[1]).isEqualTo("3");
    assertThat(parts[2]).isEqualTo("7.0");
    assertThat(turned[0]).isEqualTo(parts[0]);
    assertThat(Arrays.asList(turned).subList(3, 5))
        .doesNotContainAnyElementsOf(Arrays.asList(parts).subList(3, 5));
    assertThat(words(new float[] {1, -2, 4})).isEqualTo(String.join(" ", parts));
  }

  static Stream<Arguments> pairsThatRoundingMayPartInSetsAndMaps() {
    double near = 0.3 + 3e-14;
    return Stream.of(
        Arguments.of(Map.of("a", near, "b", 7.0), Map.of("a", 0.3, "b", 7.0)),
        Arguments.of(Map.of(near, "a", 7.0, "b"), Map.of(0.3, "a", 7.0, "b")),
        Arguments.of(Map.of("a", List.of(near, 1.0)), Map.of("a", List.of(0.3, 1.0))),
        Arguments.of(Map.of("a", Set.of(near, 7.0f)), Map.of("a", Set.of(0.3, 7.0f))),
        Arguments.of(Set.of(near, -1.0, 7.0), Set.of(7.0, 0.3, -1.0)),
        Arguments.of(
            Set.of(List.of(near, 7.0), List.of(9.0, 1.0)),
            Set.of(List.of(9.0, 1.0), List.of(0.3, 7.0))));
  }

  @ParameterizedTest
  @MethodSource("pairsThatRoundingMayPartInSetsAndMaps")
  void roundingIsForgivenInSetsAndMapsToo(Object one, Object other) {
    String[] parts = words(one).split(" ");
    String[] others = words(other).split(" ");

    assertThat(words(one)).isNotEqualTo(words(other));
    assertThat(others[0]).isEqualTo(parts[0]);
    assertThat(others[1]).isEqualTo(parts[1]).isNotEqualTo("0");
    assertThat(farthest(parts, others)).isLessThan(1e-12);
  }

  static Stream<Arguments> pairsOfOtherNumbersInSetsAndMaps() {
    return Stream.of(
        Arguments.of(Map.of("a", 1.0, "b", 2.0), Map.of("a", 2.0, "b", 1.0)),
        Arguments.of(Map.of(1.0, 2.0), Map.of(2.0, 1.0)),
        Arguments.of(Set.of(1.0, 2.0), Set.of(1.0, 2.1)),
        Arguments.of(
            Set.of(List.of(1.0, 7.0), List.of(9.0, 2.0)),
            Set.of(List.of(1.0, 2.0), List.of(9.0, 7.0))));
  }

  @ParameterizedTest
  @MethodSource("pairsOfOtherNumbersInSetsAndMaps")
  void otherNumbersInSetsAndMapsHaveOtherSums(Object one, Object other) {
    assertThat(farthest(words(one).split(" "), words(other).split(" "))).isGreaterThan(1e-2);
  }

  /** Between the sums of two sketches. */
  private static double farthest(String[] parts, String[] others) {
    double farthest = 0;
    for (int part = 2; part < parts.length; part++) {
      double distance = Double.parseDouble(parts[part]) - Double.parseDouble(others[part]);
      farthest = Math.max(farthest, Math.abs(distance));
    }
    return farthest;
  }

  @Test
  void manyValuesInARowAreOneResult() {
    ResultSketch sketch = new ResultSketch();
    ResultTap.open(sketch);
    try {
      for (int i = 0; i < 5000; i++) {
        ResultTap.take(i);
      }
    } finally {
      ResultTap.open(null);
    }
    ResultTap.take(1);

    int[] same = new int[5000];
    Arrays.setAll(same, i -> i);
    ResultSketch array = new ResultSketch();
    for (int value : same) {
      array.exact(value);
    }
    assertThat(sketch.words()).isEqualTo(array.words());
  }

  private static String words(Object value) {
    ResultSketch sketch = new ResultSketch();
    new ResultValues(sketch).add(value);
    return sketch.words();
  }
}
