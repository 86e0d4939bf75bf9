package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableForkTest {
  private static final Path OWN = Path.of("own");

  @Test
  void aForkSaysWhatItMeasuredAndWhatItCouldNot() {
    List<List<String>> said =
        run("quantize/I2_S/SIGN/1024,dequantize/TL2/1024", "no/such,activations/64");

    assertThat(words(said, "sample"))
        .extracting(words -> words.get(1))
        .containsOnly("quantize/I2_S/SIGN/1024", "dequantize/TL2/1024", "activations/64")
        .hasSize(6);
    assertThat(words(said, "sample"))
        .allMatch(words -> Double.parseDouble(words.get(2)) > 0 && words.size() == 4);
    assertThat(words(said, "weights")).contains(List.of("weights", "activations/64", "64"));
    assertThat(words(said, "broken")).hasSize(1);
    assertThat(words(said, "broken").get(0)).contains("no/such");
    assertThat(words(said, "fact"))
        .extracting(words -> words.get(1))
        .contains("JVM", "flags", "kernels", "warm-up", "load");
    assertThat(words(said, "end")).hasSize(1);
  }

  @Test
  void everyFactOfTheMachineHasAValue() {
    Map<String, String> facts = MachineEnvironment.facts();
    assertThat(facts)
        .containsKeys("date", "processor", "cores", "transparent huge pages", "alignment")
        .allSatisfy((name, value) -> assertThat(value).as(name).isNotBlank());
  }

  @Test
  void optionsAreReadAndEmptyOnesLeftOut() {
    TableOptions none = TableOptions.parse(List.of("--jdk", "", "--only", ""), OWN);
    assertThat(none.jdks()).containsExactly(OWN);
    assertThat(none.cycles()).isEqualTo(5);
    assertThat(none.quick()).isFalse();

    TableOptions all =
        TableOptions.parse(
            List.of(
                "--jdk",
                "a",
                "--jdk",
                "b",
                "--jdk",
                "a",
                "--cycles",
                "7",
                "--out",
                "o",
                "--jvm-arg",
                "-Xint",
                "--docs",
                "d",
                "--render",
                "r.tsv"),
            OWN);
    assertThat(all.jdks()).containsExactly(Path.of("a"), Path.of("b"));
    assertThat(all.cycles()).isEqualTo(7);
    assertThat(all.jvmArguments()).containsExactly("-Xint");
    assertThat(all.docs()).contains(Path.of("d"));
    assertThat(all.render()).contains(Path.of("r.tsv"));

    TableOptions quick = TableOptions.parse(List.of("--cycles", "9", "--quick"), OWN);
    assertThat(quick.cycles()).isEqualTo(1);
    assertThat(quick.plan().rounds()).isLessThan(all.plan().rounds());
  }

  @Test
  void unknownOptionsAndImpossibleCyclesAreRefused() {
    assertThatThrownBy(() -> TableOptions.parse(List.of("--fast"), OWN))
        .hasMessageContaining("--fast? Fix: KernelTable [--jdk DIRECTORY]");
    assertThatThrownBy(() -> TableOptions.parse(List.of("--cycles", "0"), OWN))
        .hasMessageContaining("--cycles is 0");
  }

  private static List<List<String>> run(String... families) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] arguments = new String[5 + families.length];
    System.arraycopy(new String[] {"1", "2", "0", "1", "7"}, 0, arguments, 0, 5);
    System.arraycopy(families, 0, arguments, 5, families.length);
    new TableFork(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(arguments);
    return bytes.toString(StandardCharsets.UTF_8).lines().map(RawLine::parse).toList();
  }

  private static List<List<String>> words(List<List<String>> said, String first) {
    return said.stream().filter(words -> words.get(0).equals(first)).toList();
  }
}
