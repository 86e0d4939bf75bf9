package io.github.gatehouse.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverheadRecordTest {
  private final Claim claim = OverheadVerdictTest.claim("0.1");

  @TempDir private Path directory;

  @Test
  void dataThatAreTooNoisyLeaveARecordThatSaysSo() throws Exception {
    BenchOverhead written =
        writer()
            .write(
                claim, List.of(), () -> new OverheadVerdict(claim, 0, OverheadVerdictTest.noisy()));

    assertThat(written.claim()).isNull();
    assertThat(written.unmeasured()).endsWith("ns: too few pairs, or too much noise");
    assertThat(written.evidence().outcome().status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(written.findings("again").get(0).id()).isEqualTo("overhead-unmeasured");
    assertThat(CanonicalJson.read(Files.readString(file()), BenchOverhead.class))
        .isEqualTo(written);
  }

  @Test
  void aClaimThatNamesWhatIsNotThereFailsAndLeavesNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                writer()
                    .write(
                        claim,
                        List.of(),
                        () -> {
                          throw new IllegalArgumentException("bench.overhead names 'a'");
                        }))
        .withMessage("bench.overhead names 'a'");
    assertThat(file()).doesNotExist();
  }

  private OverheadRecord writer() {
    return new OverheadRecord(file(), new GitCli(directory), () -> Instant.EPOCH);
  }

  private Path file() {
    return directory.resolve("overhead/otlp.json");
  }
}
