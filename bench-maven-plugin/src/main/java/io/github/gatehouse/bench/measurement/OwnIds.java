package io.github.gatehouse.bench.measurement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * The ids of benchmarks whose classes lie in a project's own directories. Those in jars on its
 * class path belong to others, who measure them.
 */
public final class OwnIds implements BenchmarkIds {
  private final List<Path> directories;
  private final ProjectIds ids = new ProjectIds();

  /**
   * @param directories of class files; need not exist
   */
  public OwnIds(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
    return ids.of(keys.stream().filter(this::isOwn).toList());
  }

  @Override
  public String in(Collection<String> expected, BenchmarkKey key) {
    return ids.in(expected, key);
  }

  private boolean isOwn(BenchmarkKey key) {
    String method = "\\.[^.]*$";
    String file = key.name().replaceFirst(method, "").replace('.', '/');
    // JMH writes nested classes with dots: from the last one on, each may be the mark of nesting.
    while (!exists(file + ".class") && file.contains("/")) {
      int last = file.lastIndexOf('/');
      file = file.substring(0, last) + "$" + file.substring(last + 1);
    }
    return exists(file + ".class");
  }

  private boolean exists(String file) {
    return directories.stream().anyMatch(directory -> Files.isRegularFile(directory.resolve(file)));
  }
}
