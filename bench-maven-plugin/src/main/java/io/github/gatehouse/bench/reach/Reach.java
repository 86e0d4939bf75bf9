package io.github.gatehouse.bench.reach;

import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells whether what a benchmark can reach is the same on two class paths. Conservative: whole
 * classes are compared and followed, not single methods; where code finds classes by name, all of
 * the project's classes count; files that are no classes all count. Lines, names of variables and
 * sources do not.
 */
public final class Reach implements AutoCloseable {
  private static final String JMH = "org/openjdk/jmh/";
  private static final String MARK = JMH + "infra/Blackhole";
  private static final String SERVICES = "META-INF/services/";

  private final ClassIndex base;
  private final ClassIndex head;
  private final OtherJars others;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Optional<String> shared;
  private final Set<String> services;

  private Reach(ClassIndex base, ClassIndex head) throws IOException {
    this.base = base;
    this.head = head;
    this.others = OtherJars.among(base.jars(), head.jars());
    this.services = services();
    Optional<String> resource = resource();
    this.shared = resource.isPresent() ? resource : jmh();
  }

  /**
   * Reads two class paths.
   *
   * @throws IOException if one cannot be read
   */
  public static Reach between(Material base, Material head) throws IOException {
    ClassIndex before = ClassIndex.of(base);
    try {
      ClassIndex after = ClassIndex.of(head);
      return new Reach(before, after);
    } catch (IOException e) {
      before.close();
      throw e;
    }
  }

  /**
   * Why a benchmark is not the same on both sides, in one line; empty where it is.
   *
   * @param benchmark its class and method as JMH names it
   * @throws IOException if a class cannot be read
   */
  public Optional<String> difference(String benchmark) throws IOException {
    if (shared.isPresent()) {
      return shared;
    }
    Deque<String> open = new ArrayDeque<>(services);
    open.add(head.classOf(benchmark));
    Set<String> seen = new HashSet<>(open);
    boolean searched = false;
    while (!open.isEmpty()) {
      Node node = node(open.remove());
      if (node.difference().isPresent() || node.outside().isPresent()) {
        return node.difference().or(() -> node.outside().map(Reach::notCompared));
      }
      if (!searched && node.search().isPresent()) {
        Optional<String> difference = everything(node.search().get());
        if (difference.isPresent()) {
          return difference;
        }
        searched = true;
      }
      for (String next : node.next()) {
        // Once everything has been compared, only what the project's own classes open matters.
        if ((!searched || isOwn(next)) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOwn(String name) {
    return head.own().contains(name) || base.own().contains(name);
  }

  private static String notCompared(String outside) {
    return outside + ": what lies outside of the class path is not compared";
  }

  /** What code that looks for classes by name may find: all that is the project's, or differs. */
  private Optional<String> everything(String search) throws IOException {
    SortedSet<String> all = new TreeSet<>(base.own());
    all.addAll(head.own());
    all.addAll(others.classes());
    Optional<String> difference = first(all);
    return difference.map(how -> how + ", and " + search);
  }

  private Optional<String> first(Collection<String> names) throws IOException {
    for (String name : names) {
      Optional<String> difference = node(name).difference();
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Node node(String name) throws IOException {
    Node known = nodes.get(name);
    if (known == null) {
      known = new ClassPair(name, base.find(name), head.find(name)).node(this::leadsOn);
      nodes.put(name, known);
    }
    return known;
  }

  /** JMH is compared as a whole, and leads back to benchmarks through their harness alone. */
  private boolean leadsOn(String name) {
    return !name.startsWith(JMH) && (!base.find(name).isEmpty() || !head.find(name).isEmpty());
  }

  private Optional<String> jmh() throws IOException {
    Set<String> all = new TreeSet<>(others.classes());
    all.removeIf(name -> !name.startsWith(JMH));
    Optional<String> difference = first(all);
    return difference.or(
        () -> head.find(MARK).isEmpty() ? Optional.of("JMH is not found") : Optional.empty());
  }

  private Optional<String> resource() throws IOException {
    SortedSet<String> names = new TreeSet<>(base.resources().keySet());
    names.addAll(head.resources().keySet());
    for (String name : names) {
      ClassSource before = base.resources().get(name);
      ClassSource after = head.resources().get(name);
      if (before == null || after == null) {
        String where = before == null ? "only at the head" : "only at the base";
        return Optional.of("the resource " + name + " is " + where);
      }
      if (!Arrays.equals(before.bytes(), after.bytes())) {
        return Optional.of("the resource " + name + " differs");
      }
    }
    return others.resource().map(name -> "the resource " + name + " of a jar differs");
  }

  /** The classes that the project's own resources offer to whoever asks for a service. */
  private Set<String> services() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, ClassSource> resource : head.resources().entrySet()) {
      if (resource.getKey().startsWith(SERVICES)) {
        String text = new String(resource.getValue().bytes(), StandardCharsets.UTF_8);
        NamesInText.collect(text, names);
      }
    }
    names.removeIf(name -> !leadsOn(name));
    return names;
  }

  @Override
  public void close() throws IOException {
    base.close();
    head.close();
  }
}
