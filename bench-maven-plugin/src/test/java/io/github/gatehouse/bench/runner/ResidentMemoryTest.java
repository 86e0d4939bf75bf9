package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
  private static final int BYTES = 64 << 20;

  @Test
  void whatIsUsedForTheFirstTimeCountsAndOnlyOnce() {
    assumeThat(Path.of("/proc/self/statm")).exists();
    ResidentMemory memory = new ResidentMemory();
    memory.grown();

    ByteBuffer touched = ByteBuffer.allocateDirect(BYTES);
    assertThat(memory.grown()).isGreaterThanOrEqualTo(BYTES / 65536);

    for (int i = 0; i < BYTES; i += 4096) {
      touched.put(i, (byte) 1);
    }
    assertThat(memory.grown()).isLessThan(BYTES / 65536);
  }
}
