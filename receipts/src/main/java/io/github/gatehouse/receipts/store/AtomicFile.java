package io.github.gatehouse.receipts.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: a reader sees the old text or the new one, never half. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes text as UTF-8, through a temporary file in the same directory that is then moved into
   * place.
   *
   * @param file the file to create or replace; its directories are created
   * @throws IOException if the directory cannot be written; the old file is then untouched
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes in the same way.
   *
   * @param file the file to create or replace; its directories are created
   * @throws IOException if the directory cannot be written, naming the file; the old file is then
   *     untouched
   */
  public static void write(Path file, byte[] content) throws IOException {
    try {
      whole(file, content);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void whole(Path file, byte[] content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path temporary = Files.createTempFile(directory, "." + file.getFileName(), ".tmp");
    try {
      Files.write(temporary, content);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems have no atomic move; a plain replace is the best they offer.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
