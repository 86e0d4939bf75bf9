package io.github.gatehouse.receipts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptSearchTest {
  @TempDir private Path root;

  private Path receipts(String module) throws IOException {
    return Files.createDirectories(root.resolve(module).resolve("target/gatehouse/receipts"));
  }

  @Test
  void everyModulesDirectoryIsFoundInTheOrderOfPaths() throws IOException {
    Path core = receipts("core");
    Path deep = receipts("apps/web");
    Path own = receipts("");
    assertThat(ReceiptSearch.below(root)).containsExactly(deep, core, own);
  }

  @Test
  void sourcesAndRepositoriesAreNotSearched() throws IOException {
    receipts("src/it/example");
    receipts(".git/x");
    receipts("node_modules/x");
    assertThat(ReceiptSearch.below(root)).isEmpty();
  }

  @Test
  void symbolicLinksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(elsewhere.resolve("target/gatehouse/receipts"));
    Files.createSymbolicLink(root.resolve("link"), elsewhere);
    assertThat(ReceiptSearch.below(root)).isEmpty();
  }

  @Test
  void whatDoesNotExistHoldsNothing() throws IOException {
    assertThat(ReceiptSearch.below(root.resolve("nowhere"))).isEmpty();
  }
}
