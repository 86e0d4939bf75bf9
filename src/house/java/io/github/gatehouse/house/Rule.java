package io.github.gatehouse.house;

import java.util.List;
import java.util.function.Function;

/**
 * One rule of the house.
 *
 * @param name what must hold, as a sentence
 * @param check what speaks against it, one line each: where, what with its bound, and the fix;
 *     empty where the rule holds
 */
record Rule(String name, Function<CheckedModule, List<String>> check) {
  List<String> violations(CheckedModule module) {
    return check.apply(module);
  }
}
