package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyMainTest {
  @TempDir private Path directory;

  @Test
  void everyRoundTripIsALineOfEightWords() throws IOException {
    Path file = directory.resolve("accuracy.tsv");
    AccuracyMain.main(new String[] {file.toString()});
    assertThat(Files.readAllLines(file))
        .hasSize(AccuracyMain.roundTrips())
        .allMatch(line -> line.split("\t", -1).length == 8)
        .first()
        .asString()
        .endsWith("\tI2_S\tternary\t16384\t0\tInfinity\tInfinity\t0.0");
  }
}
