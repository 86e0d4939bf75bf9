package io.github.gatehouse.bench.reach;

import io.github.gatehouse.bench.side.JarTree;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars that one side has and the other has not, byte for byte. */
final class OtherJars {
  private static final String CLASS = ".class";

  private final Map<Path, ZipFile> base;
  private final Map<Path, ZipFile> head;

  private OtherJars(Map<Path, ZipFile> base, Map<Path, ZipFile> head) {
    this.base = base;
    this.head = head;
  }

  /** The jars of each that have no equal among those of the other. */
  static OtherJars among(Map<Path, ZipFile> base, Map<Path, ZipFile> head) throws IOException {
    Map<Path, ZipFile> onlyBase = without(base, head);
    Map<Path, ZipFile> onlyHead = without(head, base);
    Map<String, Path> known = new HashMap<>();
    for (Path jar : onlyBase.keySet()) {
      known.put(Sha256.of(jar), jar);
    }
    for (Path jar : new TreeSet<>(onlyHead.keySet())) {
      Path equal = known.get(Sha256.of(jar));
      if (equal != null) {
        onlyHead.remove(jar);
        onlyBase.remove(equal);
      }
    }
    return new OtherJars(onlyBase, onlyHead);
  }

  private static Map<Path, ZipFile> without(Map<Path, ZipFile> some, Map<Path, ZipFile> others) {
    Map<Path, ZipFile> rest = new TreeMap<>(some);
    rest.keySet().removeAll(others.keySet());
    return rest;
  }

  /** Internal names of all classes in them. */
  SortedSet<String> classes() {
    SortedSet<String> names = new TreeSet<>();
    for (Map<Path, ZipFile> side : List.of(base, head)) {
      for (ZipFile jar : side.values()) {
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
            .map(name -> name.substring(0, name.length() - CLASS.length()))
            .forEach(names::add);
      }
    }
    return names;
  }

  /** The first file in them, other than classes, that is not the same on both sides. */
  Optional<String> resource() throws IOException {
    SortedMap<String, String> before = resources(base);
    SortedMap<String, String> after = resources(head);
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .findFirst();
  }

  private static SortedMap<String, String> resources(Map<Path, ZipFile> jars) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (ZipFile jar : jars.values()) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!entry.isDirectory() && !name.endsWith(CLASS) && !JarTree.isAbout(name)) {
          try (InputStream in = jar.getInputStream(entry)) {
            digests.put(name, Sha256.of(in.readAllBytes()));
          }
        }
      }
    }
    return digests;
  }
}
