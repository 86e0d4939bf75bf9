package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.security.Graphs;
import io.github.gatehouse.gate.security.source.OsvApi;
import io.github.gatehouse.gate.security.source.OsvDirectory;
import io.github.gatehouse.gate.security.source.OsvZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final String API = "https://api.osv.dev";

  @TempDir Path root;

  @Test
  void nobodyIsAskedUnnamed() throws Exception {
    Advisories none = new Advisories(null, null, 60, false);
    assertThat(none.source(root, CLOCK).read(Graphs.chain()).asOf()).isEmpty();
    assertThat(none.all(root)).isEmpty();
  }

  @Test
  void filesComeBeforeAServer() throws IOException {
    Files.createDirectory(root.resolve("osv"));
    Files.createFile(root.resolve("all.zip"));
    assertThat(new Advisories("osv", API, 60, false).source(root, CLOCK))
        .isInstanceOf(OsvDirectory.class);
    Advisories zip = new Advisories("all.zip", API, 60, false);
    assertThat(zip.source(root, CLOCK)).isInstanceOf(OsvZip.class);
    assertThat(zip.all(root)).isEqualTo(List.of(root.resolve("all.zip")));
    assertThat(new Advisories("", API, 60, false).source(root, CLOCK)).isInstanceOf(OsvApi.class);
  }

  @Test
  void aPathWithNothingAtItIsSaidAndIsNoAnswer() {
    assertThatThrownBy(
            () -> new Advisories("osv", API, 60, false).source(root, CLOCK).read(Graphs.chain()))
        .isInstanceOf(IOException.class)
        .hasMessage("gate.security.advisories is osv, which does not exist");
  }

  @Test
  void noServerIsAskedOffline() {
    assertThatThrownBy(
            () -> new Advisories("", API, 60, true).source(root, CLOCK).read(Graphs.chain()))
        .hasMessage("Maven is offline, and https://api.osv.dev is not asked then");
  }

  @Test
  void settingsOutOfBoundsAreRefusedAtOnce() {
    assertThatThrownBy(() -> new Advisories("", API, 0, false)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Advisories("", "no address", 60, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scopes.of(List.of("compile", "tests")))
        .hasMessageContaining("gate.security.scopes is [compile, tests]");
  }
}
