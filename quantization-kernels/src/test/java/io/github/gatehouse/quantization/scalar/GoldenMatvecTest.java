package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.Implementations;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.parity.RepackedKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Products worked out by hand, for every implementation of every format. A file has lines {@code
 * row}, {@code activations} and {@code sums}; {@code x*n} stands for n times x.
 */
class GoldenMatvecTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/golden-matvec");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSumsAreTheGoldenOnes(Path file) throws IOException {
    List<Integer> codes = new ArrayList<>();
    List<Integer> activations = new ArrayList<>();
    List<Integer> sums = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ");
      List<Integer> numbers =
          switch (words[0]) {
            case "row" -> codes;
            case "activations" -> activations;
            case "sums" -> sums;
            default -> throw new IOException(file + ": no line begins with " + words[0]);
          };
      Arrays.stream(words).skip(1).forEach(word -> add(numbers, word));
      rows += words[0].equals("row") ? 1 : 0;
    }
    TernaryShape shape = new TernaryShape(rows, codes.size() / rows);
    assertThat(shape.columns()).isEqualTo(activations.size());
    for (TernaryFormat format : TernaryFormat.values()) {
      for (TernaryKernel kernel : Implementations.of(format)) {
        assertThat(multiply(kernel, shape, codes, activations))
            .as("%s %s of %s", format, kernel.implementation(), file.getFileName())
            .isEqualTo(sums);
      }
      for (Repacking repacking : Implementations.repackings()) {
        TernaryKernel repacked = new RepackedKernel(format, repacking);
        assertThat(multiply(repacked, shape, codes, activations))
            .as("%s of %s by %s", format, file.getFileName(), repacking.getClass())
            .isEqualTo(sums);
      }
    }
  }

  private static void add(List<Integer> numbers, String word) {
    String[] parts = word.split("\\*");
    int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    for (int i = 0; i < times; i++) {
      numbers.add(Integer.parseInt(parts[0]));
    }
  }

  private static List<Integer> multiply(
      TernaryKernel kernel, TernaryShape shape, List<Integer> codes, List<Integer> activations) {
    byte[] packed =
        Codes.pack(kernel.format(), shape, codes.stream().mapToInt(Integer::intValue).toArray());
    byte[] input = new byte[activations.size()];
    for (int i = 0; i < input.length; i++) {
      input[i] = activations.get(i).byteValue();
    }
    int[] sums = new int[shape.rows()];
    kernel.matvec(packed, shape, input, sums);
    return Arrays.stream(sums).boxed().toList();
  }
}
