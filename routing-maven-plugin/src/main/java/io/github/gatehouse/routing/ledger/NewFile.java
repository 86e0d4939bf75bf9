package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole, and replace nothing. */
public final class NewFile {
  private NewFile() {}

  /**
   * Writes a file beside its name and then links it there, which fails where the name is taken.
   *
   * @param file its directories are created
   * @throws FileAlreadyExistsException if the name is taken; that file is untouched
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path beside = Files.createTempFile(directory, "." + file.getFileName(), ".tmp");
    try {
      Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
      name(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void name(Path beside, Path file) throws IOException {
    try {
      Files.createLink(file, beside);
    } catch (UnsupportedOperationException e) {
      // Without links the name is taken first; until the move, readers see an unreadable file.
      Files.createFile(file);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
