package io.github.gatehouse.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.accuracy.Accuracy;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of docs/kernels.md, run and compared with what is printed there. */
class UsageExampleTest {
  @Test
  void theExampleOfTheDocumentWorks() {
    float[] weights = {0.5f, -0.5f, 0, 0.5f, 0, 0, -0.5f, 0.5f};
    float[] input = {1, 2, 3, 4};

    // docs: begin
    TernaryKernel kernel = TernaryKernels.scalar(TernaryFormat.TL2);
    TernaryShape shape = new TernaryShape(2, 4); // two rows of four weights
    byte[] packed = new byte[kernel.format().packedBytes(shape)];
    kernel.quantize(weights, shape, Quantization.by(ScaleRule.ABSMAX), packed);

    float[] restored = new float[shape.weights()];
    kernel.dequantize(packed, shape, restored);
    boolean exact = Accuracy.between(weights, restored).exact(); // true: they were ternary

    Int8Activations activations = Int8Activations.quantize(input, NonFinite.REJECT);
    int[] sums = new int[shape.rows()];
    kernel.matvec(packed, shape, activations.codes(), sums);
    float first = sums[0] * kernel.format().scale(packed) * activations.step(); // about 1.5
    // docs: end

    assertThat(exact).isTrue();
    assertThat(first).isBetween(1.48f, 1.52f);
  }

  @Test
  void theDocumentShowsThisExample() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/github/gatehouse/quantization/UsageExampleTest.java"));
    String begin = "// docs: begin\n";
    String example =
        source.substring(
            source.indexOf(begin) + begin.length(), source.indexOf("    // docs: end"));
    assertThat(Files.readString(Path.of("../docs/kernels.md")))
        .contains("```java\n" + example.stripTrailing().stripIndent() + "\n```\n");
  }
}
