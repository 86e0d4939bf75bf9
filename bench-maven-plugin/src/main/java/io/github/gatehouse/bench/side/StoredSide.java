package io.github.gatehouse.bench.side;

import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A side that outlives the tree it was built in: what lies there is copied, jars elsewhere are
 * named. A file with all of it and a digest over all content is written last.
 *
 * @param directory that holds it
 */
public record StoredSide(Path directory) {
  private static final String FIRST = "gatehouse side 2";
  private static final String HARNESS = "harness";
  private static final String OWN = "own";
  private static final String TESTS = "tests";
  private static final String OTHER = "other";

  /** Where it is written down what the side is made of. */
  Path list() {
    return directory.resolve("side.txt");
  }

  /**
   * Stores a side; one without a class path stands for a project without benchmarks.
   *
   * @param built directory that will not stay
   */
  public void write(Material material, Path built) throws IOException {
    Files.createDirectories(directory);
    List<String> lines = new ArrayList<>();
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Path entry : material.classPath()) {
      if (Files.exists(entry)) {
        Path kept = kept(entry, built, places.size());
        places.put(entry, kept);
        Path shown = kept.startsWith(directory) ? directory.relativize(kept) : kept;
        lines.add(roles(material, entry) + " " + shown);
      }
    }
    Material kept = new Material(List.copyOf(places.values()), Set.of(), List.of());
    lines.add(0, ContentDigest.withHarness(kept));
    lines.add(0, FIRST);
    AtomicFile.write(list(), String.join("\n", lines) + "\n");
  }

  private static String roles(Material material, Path entry) {
    List<String> roles = new ArrayList<>();
    if (material.harness().contains(entry)) {
      roles.add(HARNESS);
    }
    if (material.own().contains(entry)) {
      roles.add(OWN);
    }
    if (material.tests().contains(entry)) {
      roles.add(TESTS);
    }
    return roles.isEmpty() ? OTHER : String.join("+", roles);
  }

  private Path kept(Path entry, Path built, int number) throws IOException {
    if (!Files.isDirectory(entry) && !entry.startsWith(built)) {
      return entry;
    }
    Path place = directory.resolve(String.format("%03d", number));
    if (Files.isDirectory(entry)) {
      FileTree.copy(entry, place);
      return place;
    }
    // A jar's name says what it is.
    Files.createDirectories(place);
    return Files.copy(
        entry, place.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads it back; empty where there is none, or where anything of it has changed since, jars that
   * are only named included.
   */
  public Optional<Material> read() throws IOException {
    if (!Files.isRegularFile(list())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(list());
    if (lines.size() < 2 || !lines.get(0).equals(FIRST)) {
      return Optional.empty();
    }
    Map<Path, List<String>> entries = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      int blank = Math.max(0, line.indexOf(' '));
      List<String> roles = List.of(line.substring(0, blank).split("\\+"));
      entries.put(directory.resolve(line.substring(blank + 1)), roles);
    }
    Material material =
        new Material(
            List.copyOf(entries.keySet()),
            Set.copyOf(with(HARNESS, entries)),
            with(OWN, entries),
            Set.copyOf(with(TESTS, entries)));
    return Optional.of(material)
        .filter(it -> it.classPath().stream().allMatch(Files::exists))
        .filter(it -> same(it, lines.get(1)));
  }

  private static List<Path> with(String role, Map<Path, List<String>> entries) {
    return entries.keySet().stream().filter(path -> entries.get(path).contains(role)).toList();
  }

  private static boolean same(Material material, String digest) {
    try {
      return ContentDigest.withHarness(material).equals(digest);
    } catch (IOException e) {
      // What cannot be read is not what was stored.
      return false;
    }
  }
}
