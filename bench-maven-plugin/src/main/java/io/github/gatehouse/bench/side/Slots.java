package io.github.gatehouse.bench.side;

import io.github.gatehouse.bench.recording.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Where the sides of a comparison lie while they are measured: class trees are copied below
 * directories with names of one length, because the length of a path moves what a JVM lays out
 * after it. Which side gets which directory is decided by a fair coin. Jars stay where they are.
 */
public final class Slots {
  private static final int MOST_ENTRIES = 1000;

  private final Path directory;
  private final List<String> free = new ArrayList<>(List.of("a", "b", "c"));
  private final RandomGenerator random;

  private Slots(Path directory, RandomGenerator random) {
    this.directory = directory;
    this.random = random;
  }

  /**
   * Three empty slots below a directory, which is replaced.
   *
   * @param random decides who lies where; seeded, so that a run can be repeated
   */
  public static Slots in(Path directory, RandomGenerator random) throws IOException {
    FileTree.delete(directory);
    Files.createDirectories(directory);
    return new Slots(directory.toAbsolutePath(), random);
  }

  /**
   * Copies a side into one of the slots that are left.
   *
   * @throws IOException if it cannot be copied
   */
  public BuiltSide place(Material material, Origin origin) throws IOException {
    Path slot = directory.resolve(free.remove(random.nextInt(free.size())));
    if (material.classPath().size() >= MOST_ENTRIES) {
      throw new IOException(
          material.classPath().size() + " entries of a class path; at most " + MOST_ENTRIES);
    }
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Path entry : material.classPath()) {
      places.put(entry, placed(entry, slot.resolve(String.format("%03d", places.size()))));
    }
    return new BuiltSide(
        origin,
        material.classPath().stream().filter(Files::exists).map(places::get).toList(),
        material.own().stream().filter(Files::exists).map(places::get).toList());
  }

  private static Path placed(Path entry, Path place) throws IOException {
    if (!Files.isDirectory(entry)) {
      return entry;
    }
    FileTree.copy(entry, place);
    return place;
  }
}
