package io.github.gatehouse.gate.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateFindingTest {
  @ParameterizedTest
  @EnumSource
  void everyFindingHasItsPage(GateFinding finding) throws Exception {
    Path page = Path.of("../docs/findings", finding.id() + ".md");
    assertThat(Files.readString(page)).startsWith("# " + finding.id() + "\n");
  }
}
