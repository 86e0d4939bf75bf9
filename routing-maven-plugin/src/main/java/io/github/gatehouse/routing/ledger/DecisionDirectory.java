package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decisions in a directory, a file each. A file appears whole under its final name, and nobody ever
 * replaces it: it is written beside, then linked to its name, which fails where the name is taken.
 */
public final class DecisionDirectory implements DecisionStore {
  /** More decisions than this are refused. */
  public static final int MAX_DECISIONS = 10_000;

  /** Larger files are no decisions. */
  public static final long MAX_BYTES = 16L << 20;

  private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{16}\\.json");

  /** Makes an entry of a decision's document. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Reads one document.
     *
     * @throws IOException if it is no decision; so does an {@link IllegalArgumentException} say
     */
    LedgerEntry read(String document) throws IOException;
  }

  private final Path directory;
  private final Reading reading;

  /**
   * Opens the store.
   *
   * @param directory created when the first decision is added
   */
  public DecisionDirectory(Path directory, Reading reading) {
    this.directory = directory;
    this.reading = reading;
  }

  @Override
  public void add(LedgerEntry entry, String document) throws IOException {
    Path file = directory.resolve(entry.fileName());
    try {
      NewFile.write(file, document);
    } catch (FileAlreadyExistsException e) {
      if (Files.size(file) > MAX_BYTES || !Files.readString(file).equals(document)) {
        throw new IOException(
            entry.fileName()
                + " is stored already, with another content; nothing is overwritten. Fix: decide"
                + " again",
            e);
      }
    }
  }

  @Override
  public List<StoredDecision> all() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(directory)) {
      files =
          list.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .limit(MAX_DECISIONS + 1L)
              .sorted()
              .toList();
    }
    if (files.size() > MAX_DECISIONS) {
      throw new IOException(
          "more than " + MAX_DECISIONS + " decisions in " + where() + ". Fix: begin another one");
    }
    return files.stream().map(this::stored).toList();
  }

  private StoredDecision stored(Path file) {
    String name = file.getFileName().toString();
    try {
      return new StoredDecision(name, read(file).filter(entry -> entry.fileName().equals(name)));
    } catch (IOException | IllegalArgumentException e) {
      // The row of the hop log says so, and the chain is not available.
      return new StoredDecision(name, Optional.empty());
    }
  }

  private Optional<LedgerEntry> read(Path file) throws IOException {
    boolean readable =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES;
    return readable ? Optional.of(reading.read(Files.readString(file))) : Optional.empty();
  }

  @Override
  public String where() {
    return String.valueOf(directory.getFileName());
  }
}
