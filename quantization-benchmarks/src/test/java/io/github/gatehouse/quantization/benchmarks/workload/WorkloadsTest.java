package io.github.gatehouse.quantization.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import io.github.gatehouse.quantization.decode.DecodeStep;
import io.github.gatehouse.quantization.decode.ModelShape;
import io.github.gatehouse.quantization.scalar.ScalarMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadsTest {
  /** The ids of the suite, at sizes that take no time; every kind once. */
  static Stream<String> smallOfEveryKind() {
    return KernelSuite.allIds().stream()
        .map(id -> id.replaceFirst("\\d{5,}$", "1024").replaceFirst("\\d+x\\d+$", "128x256"))
        .map(id -> id.startsWith("memory/") || id.startsWith("limit/memory/") ? smaller(id) : id)
        .filter(id -> !id.startsWith("decode/"))
        .distinct();
  }

  private static String smaller(String id) {
    return id.replaceFirst("\\d+$", "9");
  }

  @ParameterizedTest
  @MethodSource("smallOfEveryKind")
  void aRightResultPassesAndAnIdleOperationDoesNot(String id) {
    assumeTrue(!id.startsWith("limit/") || TernaryKernels.choice().isVector());
    Workload workload = new Workloads().of(id);
    for (int i = 0; i < 4; i++) {
      workload.run();
      assertThatCode(workload::check).as(id).doesNotThrowAnyException();
    }
    assertThat(workload.weights()).isPositive();
    assertThat(workload.parallel()).isFalse();
    if (!id.startsWith("limit/")) {
      assertThatThrownBy(workload::check).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void megabytesInTurnAreAtLeastWhatTheySay() {
    Workload workload = new Workloads().of("memory/I2_S/9");
    // 2560 × 6912 weights are 4.4 MB: three matrices.
    assertThat(workload.weights()).isEqualTo(2560 * 6912);
    for (int i = 0; i < 4; i++) {
      workload.run();
      workload.check();
    }
  }

  @Test
  void aTokenOfAnyNumberOfThreadsEndsInTheStateOfTheDefinition() {
    ModelShape tiny = new ModelShape(2, 256, 384, 4, 2);
    int state;
    try (DecodeStep definition =
        DecodeStep.synthetic(tiny, DecodeTokens.SEED, 1, ScalarMatrix::of)) {
      definition.token();
      state = Arrays.hashCode(definition.hidden());
    }
    for (int threads : new int[] {1, 2, 3}) {
      Workload tokens = new DecodeTokens(tiny, threads, state);
      assertThatThrownBy(tokens::check).hasMessageContaining("the state after a token");
      tokens.run();
      tokens.check();
      assertThat(tokens.weights()).isEqualTo(tiny.weights());
      assertThat(tokens.parallel()).isEqualTo(threads > 1);
    }
  }

  @Test
  void aLimitThatLeavesBytesOutIsCaught() {
    Workload lazy = new PackLimit(new LazyLimits(), Data.weights(1024));
    lazy.run();
    lazy.check();
    lazy.run();
    assertThatThrownBy(lazy::check).hasMessageContaining("reading and packing");

    Workload unpack = new UnpackLimit(new LazyLimits(), new float[1024]);
    unpack.check();
    unpack.run();
    assertThatThrownBy(unpack::check).hasMessageContaining("unpacking and writing");

    Workload read = new ReadLimit(new LazyLimits(), List.of(new byte[1000]));
    assertThatThrownBy(read::check).hasMessageContaining("reading");
  }
}
