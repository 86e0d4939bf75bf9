package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files as a formatter can read them: as they lie, or, where they begin with a byte order mark or
 * are in another encoding than UTF-8, as copies in a scratch directory. Closing removes the copies.
 */
final class SourceFiles implements AutoCloseable {
  private final Path scratch;
  private final Path root;
  private final Charset charset;
  private final Map<Path, Path> originals = new LinkedHashMap<>();
  private final List<Finding> unread = new ArrayList<>();

  /**
   * Prepares some files.
   *
   * @param root findings are placed relative to this directory
   */
  SourceFiles(List<Path> files, Path root, Charset charset) throws IOException {
    this.scratch = Files.createTempDirectory("gatehouse-format");
    this.root = root;
    this.charset = charset;
    for (Path file : files) {
      prepare(file);
    }
  }

  private void prepare(Path file) throws IOException {
    try {
      SourceText source = SourceText.read(file, charset);
      originals.put(source.plain() ? file : copy(source), file);
    } catch (CharacterCodingException e) {
      unread.add(
          GateFinding.FORMAT_UNPARSABLE.of(
              "the file is no text in " + charset,
              shown(file),
              "<project.build.sourceEncoding> with the file's encoding"));
    }
  }

  /** Puts a copy in UTF-8 aside. */
  Path copy(SourceText source) throws IOException {
    Path directory = Files.createTempDirectory(scratch, "source");
    return Files.writeString(directory.resolve(source.file().getFileName()), source.text());
  }

  /** What the formatter is to read. */
  List<Path> readable() {
    return List.copyOf(originals.keySet());
  }

  /** Files that are no text. */
  List<Finding> unread() {
    return List.copyOf(unread);
  }

  /** The file that the formatter speaks of. */
  Path original(Path read) {
    return originals.getOrDefault(read, read);
  }

  SourceText text(Path file) throws IOException {
    return SourceText.read(file, charset);
  }

  /** A path in findings. */
  String shown(Path file) {
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> tree = Files.walk(scratch)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
