package io.github.gatehouse.receipts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that outlive {@code clean} and that all working trees of a repository share: what was
 * measured before, by a key that says of what. It is a cache: whatever is missing is measured
 * again.
 */
public final class SharedStore {
  /** Where it lies in the directory of the repository. */
  public static final String DIRECTORY = "gatehouse";

  /** Larger texts are refused, on either way. */
  public static final int MAX_BYTES = 16 << 20;

  /** More of one kind are not kept: what was used longest ago goes first. */
  static final int MAX_OF_A_KIND = 1000;

  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern KEY = Pattern.compile("[0-9a-f][0-9a-f-]{0,199}");

  private final Path root;
  private final int most;

  /**
   * Opens the store; nothing is created before something is put in.
   *
   * @param repository the directory that all working trees of a repository share
   */
  public SharedStore(Path repository) {
    this(repository, MAX_OF_A_KIND);
  }

  SharedStore(Path repository, int most) {
    this.root = repository.resolve(DIRECTORY);
    this.most = most;
  }

  /**
   * What was put in last; empty where nothing was, or it has gone since. Whoever asks for a text
   * keeps it from being the first to go.
   *
   * @param kind what is stored, such as {@code mutants}: lower case letters and hyphens
   * @param key of what, hex digits and hyphens
   * @throws IOException if the file is there and cannot be read, or is too large
   */
  public Optional<String> get(String kind, String key) throws IOException {
    Path file = file(kind, key);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    bounded(Files.size(file), file);
    String text = Files.readString(file);
    used(file);
    return Optional.of(text);
  }

  /** What is read in each build must not go before what was written once and never read. */
  private static void used(Path file) {
    try {
      Files.setLastModifiedTime(file, FileClock.now());
    } catch (IOException unchanged) {
      // The text is there all the same; without a new time it goes with others of its age.
      return;
    }
  }

  /**
   * Keeps a text, in place of what had its key before.
   *
   * @param kind what is stored, such as {@code mutants}: lower case letters and hyphens
   * @param key of what, hex digits and hyphens
   * @throws IOException if it cannot be written or is too large
   */
  public void put(String kind, String key, String text) throws IOException {
    Path file = file(kind, key);
    bounded(text.length(), file);
    AtomicFile.write(file, text);
    prune(file.getParent());
  }

  private Path file(String kind, String key) {
    demand(KIND, "kind", kind);
    demand(KEY, "key", key);
    return root.resolve(kind).resolve(key + ".txt");
  }

  private static void demand(Pattern pattern, String what, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(what + " is '" + value + "'; as " + pattern);
    }
  }

  private static void bounded(long size, Path file) throws IOException {
    if (size > MAX_BYTES) {
      throw new IOException(file + " has " + size + " bytes; at most " + MAX_BYTES);
    }
  }

  private void prune(Path kind) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(kind)) {
      files = new ArrayList<>(list.filter(file -> file.toString().endsWith(".txt")).toList());
    }
    if (files.size() <= most) {
      return;
    }
    files.sort(Comparator.comparing(SharedStore::lastUse));
    for (Path file : files.subList(0, files.size() - most)) {
      Files.deleteIfExists(file);
    }
  }

  /** When it was put in or asked for; one that another build has just removed goes first. */
  private static FileTime lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
