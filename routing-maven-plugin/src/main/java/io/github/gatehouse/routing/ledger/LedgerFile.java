package io.github.gatehouse.routing.ledger;

import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A page in a file, read and written whole. */
public final class LedgerFile implements LedgerPage {
  /** The file, relative to the root. */
  public static final String LEDGER = "target/gatehouse/LEDGER.md";

  private static final long MAX_BYTES = 4L << 20;

  private final Path file;

  public LedgerFile(Path file) {
    this.file = file;
  }

  @Override
  public String read() throws IOException {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new IOException(
            where()
                + " has "
                + size
                + " bytes; at most "
                + MAX_BYTES
                + " are read. Fix: shorten it");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      // The first writer of all finds nothing, and begins the page.
      return "";
    }
  }

  @Override
  public void write(String text) throws IOException {
    AtomicFile.write(file, text);
  }

  @Override
  public String where() {
    return String.valueOf(file.getFileName());
  }
}
