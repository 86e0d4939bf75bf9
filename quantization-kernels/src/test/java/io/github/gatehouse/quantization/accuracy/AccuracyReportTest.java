package io.github.gatehouse.quantization.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.Implementations;
import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.accuracy.BrokenKernel.Fault;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccuracyReportTest {
  private static final Accuracy EXACT = new Accuracy(100, 0, Double.POSITIVE_INFINITY, 1);

  @Test
  void aReportWithoutResultsDoesNotPass() {
    AccuracyReport empty = new AccuracyReport(List.of());
    assertThat(empty.passed()).isFalse();
  }

  @Test
  void droppingAnyResultOfAPassingReportMakesItFail() {
    List<AccuracyResult> all = passing();
    assertThat(new AccuracyReport(all).passed()).isTrue();
    for (int dropped = 0; dropped < all.size(); dropped++) {
      List<AccuracyResult> rest = new ArrayList<>(all);
      rest.remove(dropped);
      assertThat(new AccuracyReport(rest).passed()).isFalse();
    }
  }

  @Test
  void aResultNamesMetricDataAndExpectation() {
    AccuracyResult result =
        new AccuracyResult(
            TernaryFormat.TL1, AccuracyCase.LAPLACE, new Accuracy(100, 99, 4.321, 0.8));
    assertThat(result)
        .hasToString(
            "TL1 on Laplace by absmean: 99 of 100 values differ, 4.32 dB, cosine 0.8000;"
                + " expected 4.05 dB ± 0.30 dB");
  }

  @ParameterizedTest
  @EnumSource
  void aReportWithOneBrokenFormatFails(Fault fault) {
    for (TernaryFormat broken : TernaryFormat.values()) {
      AccuracyReport report =
          AccuracyReport.measure(
              Stream.of(TernaryFormat.values())
                  .map(
                      format ->
                          format == broken
                              ? BrokenKernel.of(format, fault)
                              : TernaryKernels.scalar(format))
                  .toList(),
              448);
      assertThat(report.passed()).isFalse();
      assertThat(report.failures()).extracting(AccuracyResult::format).containsOnly(broken);
      assertThat(report.failures()).hasSize(AccuracyCase.values().length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrongCodesInThePackedBytesFailAsWrongValuesDo(Fault fault) {
    for (TernaryFormat format : TernaryFormat.values()) {
      for (TernaryKernel right : Implementations.of(format)) {
        for (AccuracyCase data : AccuracyCase.values()) {
          BrokenKernel broken = new BrokenKernel(right, fault, true);
          AccuracyResult result = AccuracyResult.measure(broken, data, 448);
          assertThat(result.passed()).as("%s: %s", broken, result).isFalse();
        }
      }
    }
  }

  @Test
  void beingBetterThanTheoryIsAFailureToo() {
    assertThat(AccuracyCase.GAUSSIAN.accepts(new Accuracy(100, 100, 5.9, 0.9))).isTrue();
    assertThat(AccuracyCase.GAUSSIAN.accepts(new Accuracy(100, 100, 5.5, 0.9))).isFalse();
    assertThat(AccuracyCase.GAUSSIAN.accepts(new Accuracy(100, 100, 9.3, 0.9))).isFalse();
    assertThat(AccuracyCase.GAUSSIAN.accepts(EXACT)).isFalse();
  }

  private static List<AccuracyResult> passing() {
    List<AccuracyResult> results = new ArrayList<>();
    for (TernaryFormat format : TernaryFormat.values()) {
      for (AccuracyCase data : AccuracyCase.values()) {
        Accuracy accuracy =
            Double.isInfinite(data.theoryDb())
                ? EXACT
                : new Accuracy(100, 100, data.theoryDb(), 0.9);
        results.add(new AccuracyResult(format, data, accuracy));
      }
    }
    return results;
  }
}
