package io.github.gatehouse.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelLookupTest {
  private static final String VECTOR = "io.github.gatehouse.quantization.vector.";

  @Test
  void withoutTheModuleTheReasonNamesTheFlagThatAddsIt() {
    LoadedKernels loaded = LoadedKernels.load(null, false, VECTOR);
    assertThat(loaded.choice())
        .hasToString(
            "scalar: module jdk.incubator.vector is absent."
                + " Fix: start java with --add-modules jdk.incubator.vector");
    allAre("scalar", loaded);
    assertThat(loaded.limits()).isEmpty();
  }

  @Test
  void theScalarKernelsCanBeAskedForThoughTheModuleIsThere() {
    LoadedKernels loaded = LoadedKernels.load("scalar", true, VECTOR);
    assertThat(loaded.choice())
        .hasToString("scalar: asked for by -Dgatehouse.kernels=scalar")
        .returns(false, KernelChoice::isVector);
    allAre("scalar", loaded);
  }

  @Test
  void theVectorKernelsAreLoadedAllTogetherOnAnyCpuIfAskedFor() {
    LoadedKernels loaded = LoadedKernels.load("vector", true, VECTOR);
    assertThat(loaded.choice().implementation()).isEqualTo("vector");
    assertThat(loaded.choice().reason())
        .startsWith("module jdk.incubator.vector is there, this JVM prefers vectors of ")
        .endsWith("bits, and -Dgatehouse.kernels=vector asks for them");
    allAre("vector", loaded);
    assertThat(loaded.limits()).isPresent();
  }

  @Test
  void askingForVectorsThatCannotBeHadIsAnError() {
    assertThatThrownBy(() -> LoadedKernels.load("vector", false, VECTOR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "-Dgatehouse.kernels=vector cannot be had: module jdk.incubator.vector is absent."
                + " Fix: start java with --add-modules jdk.incubator.vector");
  }

  @Test
  void askingForAnythingElseIsAnError() {
    assertThatThrownBy(() -> LoadedKernels.load("fast", true, VECTOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("system property gatehouse.kernels: expected scalar or vector, got fast");
  }

  @Test
  void kernelsThatDoNotLoadLeaveNoneOfTheirsBehind() {
    LoadedKernels loaded = LoadedKernels.load(null, true, "no.such.place.");
    assertThat(loaded.choice().reason())
        .contains("do not fit JDK " + Runtime.version().feature(), "no.such.place.VectorKernel");
    allAre("scalar", loaded);
    assertThat(loaded.limits()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theLookupGivesWhatItsChoiceSays(TernaryFormat format) {
    assertThat(TernaryKernels.best(format).format()).isEqualTo(format);
    assertThat(TernaryKernels.best(format).implementation())
        .isEqualTo(TernaryKernels.choice().implementation());
    assertThat(TernaryKernels.best(format)).isSameAs(TernaryKernels.best(format));
    byte[] codes = new byte[2];
    assertThat(TernaryKernels.activations().quantize(new float[] {254, 2}, NonFinite.REJECT, codes))
        .isEqualTo(2);
    assertThat(codes).containsExactly(127, 1);
  }

  @Test
  void theLimitsTouchEveryByte() {
    var limits = LoadedKernels.load("vector", true, VECTOR).limits().orElseThrow();
    byte[] in = new byte[1024 + 3];
    for (int i = 0; i < in.length; i++) {
      in[i] = 1;
      assertThat(limits.read(in)).as("byte %d", i).isNotZero();
      in[i] = 0;
    }
    assertThat(limits.read(in)).isZero();
    float[] floats = new float[512];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = 1;
      byte[] out = new byte[128];
      limits.readAndPack(floats, out);
      assertThat(ByteBuffer.wrap(out).getInt(i / 256 * 64 + i % 16 * 4)).isNotZero();
      assertThat(limits.read(floats)).isNotZero();
      floats[i] = 0;
    }
    Arrays.fill(floats, Float.NaN);
    limits.unpackAndWrite(new byte[128], floats);
    assertThat(floats).containsOnly(0);
    assertThatThrownBy(() -> limits.readAndPack(new float[512], new byte[64]))
        .hasMessage(
            "expected four floats a byte and a multiple of 64 bytes, got 512 floats and 64 bytes");
  }

  private static void allAre(String implementation, LoadedKernels loaded) {
    assertThat(loaded.kernels()).hasSize(TernaryFormat.values().length);
    assertThat(loaded.kernels().values())
        .extracting(TernaryKernel::implementation)
        .containsOnly(implementation);
  }
}
