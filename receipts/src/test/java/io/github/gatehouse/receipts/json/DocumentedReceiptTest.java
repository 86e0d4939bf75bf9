package io.github.gatehouse.receipts.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/receipts.md describes the format as it is written, kind by kind and word by word. */
class DocumentedReceiptTest {
  private static String page() throws IOException {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Files.readString(module.resolveSibling("docs").resolve("receipts.md"));
  }

  @Test
  void theReceiptOnThePageIsTheOneThatIsWritten() throws IOException {
    Receipt receipt = Sample.receipt("tests", "org.example:app", List.of(Sample.tests(1361, 2)));
    String shown = page().replaceFirst("(?s).*?```json\n(.*?)```.*", "$1");
    assertThat(shown).isEqualTo(ReceiptJson.write(receipt));
  }

  @Test
  void everyKindOfEvidenceIsShownWithItsLine() throws IOException {
    for (Evidence one : Sample.everyKind()) {
      String name = one.getClass().getSimpleName();
      String kind = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      assertThat(page()).contains("`" + kind + "`").contains(String.join("; ", one.segments()));
      Arrays.stream(one.getClass().getRecordComponents())
          .filter(part -> !List.of("tool", "basis").contains(part.getName()))
          .forEach(part -> assertThat(pageLine(kind)).contains("`" + part.getName() + "`"));
    }
  }

  private static String pageLine(String kind) {
    try {
      return page().lines().filter(line -> line.startsWith("| `" + kind)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyStatusAndEverySkipReasonIsExplained() throws IOException {
    for (EffectiveStatus status : EffectiveStatus.values()) {
      assertThat(page()).contains("| `" + status + "` |");
    }
    for (SkipReason reason : SkipReason.values()) {
      assertThat(page()).contains("`" + reason + "`");
    }
  }
}
