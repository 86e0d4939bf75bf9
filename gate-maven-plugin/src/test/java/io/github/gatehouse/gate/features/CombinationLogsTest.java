package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinationLogsTest {
  @TempDir Path directory;

  private static List<Combination> all(String... ids) {
    return Stream.of(ids).map(id -> Combination.of(List.of(id))).toList();
  }

  @Test
  void anOrdinaryCombinationGivesItsNameToItsFile() {
    Combination both = Combination.parse("jdk-17+otlp");
    assertThat(LogNames.of(List.of(both))).containsEntry(both, "jdk-17+otlp.log");
  }

  @Test
  void noProfileLeadsOutOfTheDirectoryOrTakesAnothersFile() {
    List<Combination> hostile =
        all(
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\x",
            "a/b",
            "a_b",
            "A_B",
            "a b",
            "..",
            ".hidden",
            "con",
            "NUL.txt",
            "x".repeat(200),
            "y",
            "é",
            "a\u200Bb",
            "%00",
            "~",
            "*",
            "$(id)");
    Map<Combination, String> names = LogNames.of(hostile);
    assertThat(names).hasSameSizeAs(hostile);
    Set<String> folded =
        names.values().stream()
            .map(n -> n.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(folded).hasSameSizeAs(hostile);
    assertThat(names.values())
        .allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._+-]{0,99}\\.log"))
        .noneMatch(name -> name.matches("(?i)(con|nul)\\..*"));
  }

  @Test
  void aFileHoldsCommandResultAndTime() throws Exception {
    Path old = Files.writeString(directory.resolve("old.log"), "stale");
    List<Combination> combinations = all("a", "b");
    CombinationLogs logs = CombinationLogs.in(directory, combinations);
    assertThat(old).doesNotExist();
    Combination a = combinations.get(0);
    Path file = logs.begin(a, "mvn -Pa test-compile");
    String line = logs.end(a, BuildAnswer.GOOD, Duration.ofMillis(12_345));
    assertThat(line).isEqualTo("a: ok; 12.3 s");
    assertThat(file).hasContent("gatehouse: a: mvn -Pa test-compile\ngatehouse: a: ok; 12.3 s\n");
    assertThat(logs.written()).containsExactly(file);
  }

  @Test
  void ofALongFileTheLastPartIsRead() throws Exception {
    Path file = directory.resolve("long.log");
    Files.writeString(file, "x".repeat(3 << 20) + "the end");
    String last = CombinationLogs.last(file);
    assertThat(last).hasSize(1 << 20).endsWith("xthe end");
    assertThat(CombinationLogs.last(Files.writeString(file, "short"))).isEqualTo("short");
  }
}
