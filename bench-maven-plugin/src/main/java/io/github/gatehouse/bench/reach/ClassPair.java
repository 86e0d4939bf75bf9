package io.github.gatehouse.bench.reach;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One class of two class paths.
 *
 * @param name internal, as {@code java/util/List}
 */
record ClassPair(String name, List<ClassSource> base, List<ClassSource> head) {
  /**
   * Compares the two, and follows what the class refers to.
   *
   * @param exists tells which names are names of classes
   */
  Node node(Predicate<String> exists) throws IOException {
    if (base.isEmpty() || head.isEmpty()) {
      String where = head.isEmpty() ? "only at the base" : "only at the head";
      where = base.isEmpty() && head.isEmpty() ? "on neither side" : where;
      return different(shown() + " is " + where);
    }
    SortedSet<String> next = new TreeSet<>();
    Optional<String> search = Optional.empty();
    Optional<String> outside = Optional.empty();
    try {
      if (differs()) {
        return different(shown() + " differs");
      }
      for (ClassSource source : head) {
        ClassFacts facts = ClassFacts.of(source.bytes(), source.own());
        facts.names().stream().filter(exists).forEach(next::add);
        search = search.or(facts::search);
        outside = outside.or(facts::outside);
      }
    } catch (IllegalArgumentException e) {
      return different(shown() + " cannot be read: " + e.getMessage());
    }
    return new Node(Optional.empty(), next, search.map(this::at), outside.map(this::at));
  }

  private boolean differs() throws IOException {
    if (base.size() != head.size()) {
      return true;
    }
    for (int i = 0; i < base.size(); i++) {
      if (!base.get(i).sameAs(head.get(i)) && differ(base.get(i).bytes(), head.get(i).bytes())) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(byte[] base, byte[] head) {
    return !Arrays.equals(base, head) && !ClassFacts.digest(base).equals(ClassFacts.digest(head));
  }

  private static Node different(String how) {
    return new Node(Optional.of(how), new TreeSet<>(), Optional.empty(), Optional.empty());
  }

  private String at(String door) {
    return shown() + " uses " + door.replace('/', '.');
  }

  private String shown() {
    return name.replace('/', '.');
  }
}
