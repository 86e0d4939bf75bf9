package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.Implementations;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares golden files whole; {@code -Dgolden.update} rewrites them, but never when CI=true. */
class GoldenVectorTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @EnumSource
  void theBytesAreTheGoldenOnes(GoldenVector vector) throws IOException {
    Path file = DIRECTORY.resolve(vector.fileName());
    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI"))
          .as("golden.update is refused when CI=true. Fix: update on your machine and commit")
          .isNotEqualTo("true");
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, vector.render(ScalarKernel.of(vector.format)));
    }
    for (TernaryKernel kernel : Implementations.of(vector.format)) {
      assertThat(vector.render(kernel))
          .as(
              "%s. Fix, once the change is right: mvn test -pl quantization-kernels"
                  + " -Dgolden.update",
              kernel.implementation())
          .isEqualTo(Files.readString(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void packingTheGoldenWeightsAgainChangesNothing(GoldenVector vector) {
    float[] restored = Codes.unpack(vector.format, vector.shape, vector.pack());
    byte[] again = Codes.pack(vector.format, vector.shape, restored, vector.rule);
    int rows = again.length - 32;
    if (vector.rule == ScaleRule.ABSMEAN) {
      // The mean magnitude of restored weights is another scale; the codes stay.
      assertThat(Arrays.copyOf(again, rows)).isEqualTo(Arrays.copyOf(vector.pack(), rows));
    } else {
      assertThat(again).isEqualTo(vector.pack());
    }
  }

  @Test
  void everyGoldenFileIsReadByATest() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(GoldenVector.values()).map(GoldenVector::fileName).toList());
    }
  }
}
