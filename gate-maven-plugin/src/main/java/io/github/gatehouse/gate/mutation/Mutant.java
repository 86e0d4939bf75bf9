package io.github.gatehouse.gate.mutation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change that PIT made to a class, and what came of it.
 *
 * @param file name of the source file, without directory
 * @param line in that file, from 1
 * @param type binary name of the class
 * @param method name of the method
 * @param descriptor of the method
 * @param mutator that made the change
 * @param index of the first instruction concerned, within the method
 * @param description in PIT's words
 * @param status in PIT's words, such as {@code NO_COVERAGE}
 * @param detected true where PIT counts it as noticed by a test
 */
record Mutant(
    String file,
    int line,
    String type,
    String method,
    String descriptor,
    String mutator,
    int index,
    String description,
    String status,
    boolean detected) {

  /** The source file below its source root, such as {@code a/b/Parser.java}. */
  String source() {
    return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + file;
  }

  /** {@code negated conditional in Parser.parse}. */
  String words() {
    return description + " in " + type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }

  /** All that stays the same when lines move or other code is added. */
  String stem() {
    String kind = mutator.substring(mutator.lastIndexOf('.') + 1);
    return Stream.of(source(), type, method + descriptor, kind, description)
        .map(part -> part.replaceAll("\\p{Cntrl}", " "))
        .collect(Collectors.joining("\t"));
  }
}
