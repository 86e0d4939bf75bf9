package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRunTest {
  private static final Path OWN = Path.of(System.getProperty("java.home"));
  private static final int JDK = Runtime.version().feature();
  private static final TableRow ROW =
      TableRow.ratio("s", "l", "quantize/TL1/SIGN/1024", "quantize/I2_S/SIGN/1024", 0.01);

  @TempDir private Path directory;

  private final List<String> progress = new ArrayList<>();

  @Test
  void everyCycleMeasuresEveryGroupInAForkOfItsOwn() throws Exception {
    RawData data = measure(List.of("--quick"), List.of());

    assertThat(data.allBroken()).isEmpty();
    assertThat(data.jdks()).containsExactly(JDK);
    Cell cell = Cell.of(ROW, data, JDK);
    assertThat(cell.verdict()).isEqualTo(Cell.Verdict.MET);
    assertThat(cell.forks()).isEqualTo(1);
    assertThat(data.facts(JDK, "flags").get(0)).contains("jdk.incubator.vector", "-Xmx6g");
    assertThat(progress)
        .containsExactly("[ 1/1] cycle 1 of 1, JDK " + JDK + ", quantize: done, remaining ~0:00");
  }

  @Test
  void aForkThatDiesBreaksItsRowsAndTheOthersGoOn() throws Exception {
    RawData data = measure(List.of("--cycles", "2"), List.of("-XX:NoSuchFlag"));

    assertThat(Cell.of(ROW, data, JDK).verdict()).isEqualTo(Cell.Verdict.BROKEN);
    assertThat(data.allBroken().get(0)).contains("ended with code 1");
    assertThat(progress).hasSize(2).allMatch(line -> line.contains("BROKEN"));
    assertThat(directory.resolve("err")).content().contains("NoSuchFlag");
  }

  @Test
  void whatIsNoJdkIsRefused() {
    JavaCommand absent = new JavaCommand(directory, List.of(), directory.resolve("err"));
    assertThatThrownBy(absent::feature).isInstanceOf(IOException.class);
  }

  private RawData measure(List<String> options, List<String> jvmArguments) throws Exception {
    JavaCommand command = new JavaCommand(OWN, jvmArguments, directory.resolve("err"));
    SortedMap<Integer, JavaCommand> jdks = new TreeMap<>();
    jdks.put(command.feature(), command);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    TableRun run = new TableRun(TableOptions.parse(options, OWN), jdks, clock, progress::add);
    return RawData.parse(run.measure(List.of(ROW), 1));
  }
}
