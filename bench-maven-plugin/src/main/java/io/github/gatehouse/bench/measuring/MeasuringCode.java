package io.github.gatehouse.bench.measuring;

import io.github.gatehouse.bench.reach.ClassIndex;
import io.github.gatehouse.bench.reach.ClassSource;
import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.bench.side.HarnessFiles;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The code that measures: benchmarks and tests of the head, which measure the base as well. Were
 * each side measured by its own, a change of a benchmark would look like a change of what it
 * measures.
 */
public final class MeasuringCode {
  private static final String JMH = "org/openjdk/jmh/infra/Blackhole";

  private final Material base;
  private final Material head;
  private final Path work;

  private MeasuringCode(Material base, Material head, Path work) {
    this.base = base;
    this.head = head;
    this.work = work;
  }

  /**
   * A base with the head's measuring code.
   *
   * @param base what is measured
   * @param unfit benchmarks that cannot measure the base, with the reason in one line
   */
  public record Adapted(Material base, Map<String, String> unfit) {
    public Adapted {
      unfit = Map.copyOf(unfit);
    }
  }

  /**
   * Puts the head's measuring code in the place of the base's.
   *
   * @param benchmarks that both sides have, class and method as JMH names them
   * @param work directory for copies; replaced
   * @throws IOException if a side cannot be read or copied
   */
  public static Adapted adapt(
      Material base, Material head, Collection<String> benchmarks, Path work) throws IOException {
    if (base.isNothing() || benchmarks.isEmpty()) {
      return new Adapted(base, Map.of());
    }
    FileTree.delete(work);
    return new MeasuringCode(base, head, work).adapt(benchmarks);
  }

  private Adapted adapt(Collection<String> benchmarks) throws IOException {
    try (ClassIndex after = ClassIndex.of(head)) {
      Map<String, Set<String>> classes = new LinkedHashMap<>();
      Set<String> written = new TreeSet<>();
      for (String benchmark : benchmarks) {
        classes.put(benchmark, new MeasuringClasses(after).of(benchmark));
        written.addAll(classes.get(benchmark));
      }
      Material adapted = same(written) ? base : adapted(after, written);
      try (ClassIndex before = ClassIndex.of(adapted)) {
        return new Adapted(adapted, unfit(classes, after, before));
      }
    }
  }

  /** True where the base's own measuring code is the head's. */
  private boolean same(Set<String> written) throws IOException {
    try (ClassIndex before = ClassIndex.of(base);
        ClassIndex after = ClassIndex.of(head)) {
      for (String name : written) {
        if (before.find(name).isEmpty() || differ(before.find(name), after.find(name))) {
          return false;
        }
      }
    }
    return files(base).equals(files(head));
  }

  private static boolean differ(List<ClassSource> one, List<ClassSource> other) throws IOException {
    return !Arrays.equals(one.get(0).bytes(), other.get(0).bytes());
  }

  /** What lies in directories of tests, by name and content. */
  private static Map<String, String> files(Material side) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path tests : side.tests()) {
      for (Map.Entry<String, Path> file : FileTree.of(tests).entrySet()) {
        if (!HarnessFiles.contains(file.getKey())) {
          files.put(file.getKey(), Sha256.of(file.getValue()));
        }
      }
    }
    return files;
  }

  private Material adapted(ClassIndex after, Set<String> written) throws IOException {
    List<Path> classPath = new ArrayList<>();
    for (Path entry : head.classPath()) {
      if (head.harness().contains(entry) || head.tests().contains(entry)) {
        classPath.add(entry);
      }
    }
    List<Path> own = new ArrayList<>(head.own().stream().filter(head.tests()::contains).toList());
    for (Path entry : base.classPath()) {
      if (base.harness().contains(entry) || base.tests().contains(entry)) {
        continue;
      }
      Path kept = base.own().contains(entry) ? rewritten(entry, after, written) : entry;
      classPath.add(kept);
      if (base.own().contains(entry)) {
        own.add(kept);
      }
    }
    return new Material(withJmh(classPath), head.harness(), own, head.tests());
  }

  /** The project's own classes, with those that measure replaced by the head's. */
  private Path rewritten(Path entry, ClassIndex after, Set<String> written) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path directory : head.own()) {
      if (!head.tests().contains(directory)) {
        for (Map.Entry<String, Path> file : FileTree.of(directory).entrySet()) {
          String name = file.getKey().replaceFirst("\\.class$", "");
          if (HarnessFiles.contains(file.getKey()) || written.contains(name)) {
            files.put(file.getKey(), file.getValue());
          }
        }
      }
    }
    if (files.isEmpty()) {
      return entry;
    }
    Path copy = work.resolve(String.format("%03d", base.classPath().indexOf(entry)));
    for (Map.Entry<String, Path> file : FileTree.of(entry).entrySet()) {
      if (!HarnessFiles.contains(file.getKey())) {
        copy(file.getValue(), copy.resolve(file.getKey()));
      }
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      copy(file.getValue(), copy.resolve(file.getKey()));
    }
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The harness is made for one version of JMH. */
  private List<Path> withJmh(List<Path> classPath) throws IOException {
    try (ClassIndex before = ClassIndex.of(base);
        ClassIndex after = ClassIndex.of(head)) {
      Path old = before.find(JMH).get(0).place();
      Path used = after.find(JMH).get(0).place();
      return classPath.stream().map(entry -> entry.equals(old) ? used : entry).toList();
    }
  }

  private Map<String, String> unfit(
      Map<String, Set<String>> benchmarks, ClassIndex after, ClassIndex before) throws IOException {
    Linkage linkage = new Linkage(after, before);
    Map<String, String> unfit = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> benchmark : benchmarks.entrySet()) {
      for (String name : withHelpers(benchmark.getValue(), after)) {
        Optional<String> missing = linkage.missing(name);
        if (missing.isPresent()) {
          unfit.putIfAbsent(
              benchmark.getKey(), "it uses " + missing.get() + ", which the base does not have");
        }
      }
    }
    return unfit;
  }

  /** Classes that measure, and all that they use of those that are there for tests alone. */
  private Set<String> withHelpers(Set<String> measuring, ClassIndex after) throws IOException {
    Set<String> all = new LinkedHashSet<>(measuring);
    Deque<String> open = new ArrayDeque<>(measuring);
    while (!open.isEmpty()) {
      for (String next : after.references(open.remove())) {
        if (forTests(after.find(next).get(0)) && all.add(next)) {
          open.add(next);
        }
      }
    }
    return all;
  }

  private boolean forTests(ClassSource source) {
    return head.tests().stream().anyMatch(source.place()::startsWith);
  }
}
