package io.github.gatehouse.bench.reach;

import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.bench.side.HarnessFiles;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What a class path holds, by name: as with class loaders, the first entry that has a name has it.
 * The harness is left out. The jars stay open until it is closed.
 */
public final class ClassIndex implements AutoCloseable {
  private static final String CLASS = ".class";
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)");

  private final Map<String, List<ClassSource>> classes = new HashMap<>();
  private final Map<String, ClassSource> resources = new TreeMap<>();
  private final Set<String> own = new TreeSet<>();
  private final Map<Path, ZipFile> jars = new TreeMap<>();

  private ClassIndex() {}

  /**
   * Reads the names on a class path.
   *
   * @throws IOException if an entry cannot be read
   */
  public static ClassIndex of(Material material) throws IOException {
    ClassIndex index = new ClassIndex();
    try {
      for (Path entry : material.classPath()) {
        if (Files.isDirectory(entry) && !material.harness().contains(entry)) {
          index.directory(entry);
        } else if (Files.isRegularFile(entry)) {
          index.jar(entry);
        }
      }
      return index;
    } catch (IOException e) {
      index.close();
      throw e;
    }
  }

  private void directory(Path directory) throws IOException {
    for (Map.Entry<String, Path> file : FileTree.of(directory).entrySet()) {
      String name = file.getKey();
      ClassSource source = new ClassSource(file.getValue(), null, name);
      if (HarnessFiles.contains(name)) {
        continue;
      }
      if (name.endsWith(CLASS)) {
        own.add(className(name));
        classes.putIfAbsent(className(name), List.of(source));
      } else {
        resources.putIfAbsent(name, source);
      }
    }
  }

  private void jar(Path path) throws IOException {
    ZipFile jar = new ZipFile(path.toFile());
    jars.put(path, jar);
    Map<String, List<ClassSource>> found = new HashMap<>();
    jar.stream()
        .filter(entry -> entry.getName().endsWith(CLASS))
        .forEach(
            entry -> {
              // A class of a multi-release jar is all that it may be.
              Matcher versioned = VERSIONED.matcher(entry.getName());
              String name = versioned.matches() ? versioned.group(1) : entry.getName();
              found
                  .computeIfAbsent(className(name), none -> new ArrayList<>())
                  .add(new ClassSource(path, jar, entry.getName()));
            });
    found.forEach(classes::putIfAbsent);
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS.length());
  }

  /** The class of that internal name in all its versions; none where there is none. */
  public List<ClassSource> find(String name) {
    return classes.getOrDefault(name, List.of());
  }

  /**
   * Internal name of a benchmark's class; what JMH's name would be in plain where there is none.
   *
   * @param benchmark its class and method as JMH names it
   */
  public String classOf(String benchmark) {
    String name = benchmark.substring(0, benchmark.lastIndexOf('.')).replace('.', '/');
    // JMH writes nested classes with dots: from the last one on, each may be the mark of nesting.
    String nested = name;
    while (!classes.containsKey(nested) && nested.contains("/")) {
      int last = nested.lastIndexOf('/');
      nested = nested.substring(0, last) + "$" + nested.substring(last + 1);
    }
    return classes.containsKey(nested) ? nested : name;
  }

  /**
   * Internal names of the classes here that a class refers to.
   *
   * @throws IOException if it cannot be read
   */
  public Set<String> references(String name) throws IOException {
    Set<String> found = new TreeSet<>();
    for (ClassSource source : find(name)) {
      found.addAll(ClassFacts.of(source.bytes(), false).names());
    }
    found.retainAll(classes.keySet());
    return found;
  }

  /** Names of the classes that lie in directories. */
  public Set<String> own() {
    return own;
  }

  /** Whatever else lies in directories, by name. */
  Map<String, ClassSource> resources() {
    return resources;
  }

  /** The jars, open. */
  public Map<Path, ZipFile> jars() {
    return jars;
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars.values()) {
      jar.close();
    }
  }
}
