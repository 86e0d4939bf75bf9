package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricNamesTest {
  private static final Pattern WITH = Pattern.compile("\\.with\\(\\s*\"([A-Za-z]+)\"");
  private static final Pattern KEYS = Pattern.compile("\\.with\\(\\s*List\\.of\\(([^)]*)\\)");
  private static final Pattern WORD = Pattern.compile("\"([A-Z]+)\"");

  @Test
  void theNamesAreThoseThatEvidenceStates() throws IOException {
    Path model =
        Path.of(System.getProperty("basedir", ""))
            .resolve("../receipts/src/main/java/io/github/gatehouse/receipts/model");
    TreeSet<String> stated = new TreeSet<>();
    try (Stream<Path> files = Files.list(model)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        WITH.matcher(text).results().forEach(one -> stated.add(one.group(1)));
        KEYS.matcher(text)
            .results()
            .flatMap(one -> WORD.matcher(one.group(1)).results())
            .forEach(one -> stated.add(one.group(1).toLowerCase(Locale.ROOT)));
      }
    }
    for (var severity : io.github.gatehouse.receipts.model.Severity.values()) {
      stated.add(severity.name().toLowerCase(Locale.ROOT));
    }
    assertThat(MetricNames.all()).containsExactlyInAnyOrderElementsOf(stated);
  }
}
