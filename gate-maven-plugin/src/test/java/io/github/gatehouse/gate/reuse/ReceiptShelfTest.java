package io.github.gatehouse.gate.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptShelfTest {
  private static final String REPORT = "core/target/gatehouse/lint.sarif";
  private static final Evidence GOOD = new Formatting("x", Basis.MEASURED, 3, 0);
  private static final Subject SUBJECT = new Subject("a".repeat(40), "b".repeat(40));

  @TempDir Path root;
  private SharedStore store;
  private ReceiptShelf shelf;

  @BeforeEach
  void aShelf() {
    store = new SharedStore(root.resolve("repository"));
    shelf = new ReceiptShelf(store, root);
  }

  private static ReuseKey key(String module, String jdk) {
    TreeMap<String, String> value = new TreeMap<>();
    value.put("", jdk);
    TreeMap<String, java.util.SortedMap<String, String>> inputs = new TreeMap<>();
    inputs.put("jdk", value);
    return new ReuseKey("format", module, inputs);
  }

  private static Receipt receipt(
      Optional<Subject> subject,
      List<Attachment> attachments,
      Optional<ReusedFrom> from,
      Evidence... evidence) {
    return new Receipt(
        subject,
        "format",
        "integrative",
        "g:a",
        List.of(evidence),
        List.of(),
        new Producer("gate-maven-plugin", "1", List.of()),
        new Invocation("gate:format", "s", Instant.EPOCH, Instant.EPOCH.plusSeconds(9)),
        new Workspace(true, "work", "3", "17", "Linux", 2, List.of("g:a")),
        attachments,
        from);
  }

  private static Receipt receipt(Evidence... evidence) {
    return receipt(Optional.of(SUBJECT), List.of(), Optional.empty(), evidence);
  }

  private Receipt reporting(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    List<Attachment> attached = List.of(new Attachment(path, Sha256.of(text)));
    return receipt(Optional.of(SUBJECT), attached, Optional.empty(), GOOD);
  }

  @Test
  void aPassIsFoundByItsKeyAndByNoOther() throws IOException {
    Receipt receipt = receipt(GOOD);
    assertThat(shelf.keep(key("g:a", "17"), receipt)).isTrue();
    assertThat(shelf.find(key("g:a", "17"))).contains(receipt);
    assertThat(shelf.find(key("g:a", "21"))).isEmpty();
    assertThat(shelf.find(key("g:b", "17"))).isEmpty();
  }

  @Test
  void nothingButAPassIsKept() throws IOException {
    Evidence bad = new Formatting("x", Basis.MEASURED, 3, 1);
    Evidence none = new Skipped("x", SkipReason.NO_SURFACE, "");
    for (Evidence one : List.of(bad, none, new Unmeasured("x", "broke"))) {
      assertThat(shelf.keep(key("g:a", "17"), receipt(GOOD, one))).as("%s", one).isFalse();
    }
    assertThat(shelf.keep(key("g:a", "17"), receipt())).isFalse();
    assertThat(shelf.find(key("g:a", "17"))).isEmpty();
  }

  @Test
  void whatWasTakenOverIsNotKeptAsMeasured() throws IOException {
    ReusedFrom from =
        new ReusedFrom("c".repeat(40), "d".repeat(40), "s", Instant.EPOCH, Instant.EPOCH);
    Receipt reused = receipt(Optional.of(SUBJECT), List.of(), Optional.of(from), GOOD);
    assertThat(shelf.keep(key("g:a", "17"), reused)).isFalse();
    Receipt outside = receipt(Optional.empty(), List.of(), Optional.empty(), GOOD);
    assertThat(shelf.keep(key("g:a", "17"), outside)).isFalse();
  }

  @Test
  void anEditedOrSwappedReceiptIsNotFound() throws IOException {
    ReuseKey key = key("g:a", "17");
    String text = ReceiptJson.write(receipt(GOOD));
    store.put("receipts-format", key.digest(), text.replace("\"files\" : 3", "\"files\" : 4"));
    assertThat(shelf.find(key)).isEmpty();
    Receipt bad = receipt(new Formatting("x", Basis.MEASURED, 3, 1));
    store.put("receipts-format", key.digest(), ReceiptJson.write(bad));
    assertThat(shelf.find(key)).isEmpty();
    store.put("receipts-format", key("g:b", "17").digest(), text);
    assertThat(shelf.find(key("g:b", "17"))).isEmpty();
  }

  @Test
  void reportsComeBackAfterClean() throws IOException {
    ReuseKey key = key("g:a", "17");
    assertThat(shelf.keep(key, reporting(REPORT, "first"))).isTrue();
    Files.delete(root.resolve(REPORT));
    assertThat(shelf.find(key)).isPresent();
    assertThat(root.resolve(REPORT)).hasContent("first");
    Files.writeString(root.resolve(REPORT), "of another measurement");
    assertThat(shelf.find(key)).isPresent();
    assertThat(root.resolve(REPORT)).hasContent("first");
  }

  @Test
  void theReportOfAToolIsNeverOverwritten() throws IOException {
    ReuseKey key = key("g:a", "17");
    Path report = root.resolve("core/target/pit.xml");
    assertThat(shelf.keep(key, reporting("core/target/pit.xml", "first"))).isTrue();
    Files.writeString(report, "of another run");
    assertThat(shelf.find(key)).isEmpty();
    assertThat(report).hasContent("of another run");
  }

  @Test
  void withoutItsReportsAReceiptIsNotKept() throws IOException {
    Receipt receipt = reporting(REPORT, "first");
    Files.writeString(root.resolve(REPORT), "changed");
    assertThat(shelf.keep(key("g:a", "17"), receipt)).isFalse();
    Files.delete(root.resolve(REPORT));
    assertThat(shelf.keep(key("g:a", "17"), receipt)).isFalse();
    Receipt large = reporting(REPORT, "x".repeat((int) Reports.MOST_BYTES + 1));
    assertThat(shelf.keep(key("g:a", "17"), large)).isFalse();
  }

  @Test
  void theLastKeyIsNotedForEachModule() throws IOException {
    assertThat(shelf.last("format", "g:a")).isEmpty();
    shelf.note(key("g:a", "17"));
    shelf.note(key("g:a", "21"));
    shelf.note(key("g:b", "11"));
    assertThat(shelf.last("format", "g:a")).contains(key("g:a", "21"));
  }
}
