package io.github.gatehouse.quantization.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/kernels.md, run and compared with what is printed there. */
class GgufExampleTest {
  @Test
  void theExampleOfTheDocumentWorks(@TempDir Path directory) throws IOException {
    Path path = directory.resolve("model.gguf");
    new GgufWriter()
        .put("bitnet-b1.58.block_count", GgufScalar.uint32(30))
        .floats("blk.0.attn_norm.weight", SmallModel.NORM, 8)
        .ternary("blk.0.attn_q.weight", SmallModel.ternary())
        .write(path);
    float[] activations = new float[SmallModel.SHAPE.columns()];
    activations[0] = 1;

    // docs: begin
    try (GgufFile file = GgufFile.open(path)) {
      GgufValue layers = file.metadata().get("bitnet-b1.58.block_count"); // UINT32 30
      float[] norm = file.floats("blk.0.attn_norm.weight"); // F32 or F16
      PackedTernary query = file.ternary("blk.0.attn_q.weight"); // I2_S, as it is in the file

      TernaryKernel kernel = TernaryKernels.best(query.format());
      Int8Activations input = Int8Activations.quantize(activations, NonFinite.REJECT);
      int[] sums = new int[query.shape().rows()];
      kernel.matvec(query.packed(), query.shape(), input.codes(), sums);
      // docs: end

      assertThat(layers).isEqualTo(GgufScalar.uint32(30));
      assertThat(norm).isEqualTo(SmallModel.NORM);
      assertThat(sums[0] / 127 * 0.25f).isEqualTo(SmallModel.weights()[0]);
    }
  }

  @Test
  void theDocumentShowsThisExample() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/github/gatehouse/quantization/gguf/GgufExampleTest.java"));
    String begin = "// docs: begin\n";
    String example =
        source.substring(
            source.indexOf(begin) + begin.length(), source.indexOf("      // docs: end"));
    assertThat(Files.readString(Path.of("../docs/kernels.md")))
        .contains("```java\n" + example.stripTrailing().stripIndent() + "\n}\n```\n");
  }
}
