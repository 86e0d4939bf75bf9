package io.github.gatehouse.bench.reach;

import java.util.Set;

/**
 * Finds what may be names of classes in any text of a class file: a name itself, a descriptor, a
 * generic signature, a string. It finds too much rather than too little; who asks knows which
 * classes there are.
 */
final class NamesInText {
  private static final String BETWEEN = ";()<>[:\"' \n\t,=";
  private static final String PRIMITIVES = "BCDFIJSZV+-*";
  private static final String FILE = ".class";

  private NamesInText() {}

  static void collect(String text, Set<String> names) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || BETWEEN.indexOf(text.charAt(at)) >= 0) {
        if (at > start) {
          word(text.substring(start, at), names);
        }
        start = at + 1;
      }
    }
  }

  private static void word(String word, Set<String> names) {
    String name = word.endsWith(FILE) ? word.substring(0, word.length() - FILE.length()) : word;
    names.add(name.startsWith("/") ? name.substring(1) : name);
    if (name.indexOf('.') >= 0) {
      names.add(name.replace('.', '/'));
    }
    int type = 0;
    while (type < name.length() && PRIMITIVES.indexOf(name.charAt(type)) >= 0) {
      type++;
    }
    if (type + 1 < name.length() && name.charAt(type) == 'L') {
      names.add(name.substring(type + 1));
    }
  }
}
