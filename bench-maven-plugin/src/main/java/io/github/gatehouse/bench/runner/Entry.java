package io.github.gatehouse.bench.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One benchmark with one combination of its parameters: what is run on its own.
 *
 * @param jvmArgs of its {@code @Fork}, in place of those that JMH's own JVM has
 * @param jvmArgsAppend of its {@code @Fork}, behind them
 */
record Entry(
    String name,
    Mode mode,
    Map<String, String> params,
    int forks,
    List<String> jvmArgs,
    List<String> jvmArgsAppend) {
  /** JMH's own default where a benchmark has no {@code @Fork}. */
  private static final int DEFAULT_FORKS = 5;

  /** All combinations of an entry of JMH's list, in the order of the declared values. */
  static List<Entry> expand(BenchmarkListEntry listed) {
    List<Map<String, String>> combinations = new ArrayList<>();
    combinations.add(new TreeMap<>());
    if (listed.getParams().hasValue()) {
      for (Map.Entry<String, String[]> param : listed.getParams().get().entrySet()) {
        combinations = times(combinations, param.getKey(), param.getValue());
      }
    }
    // A benchmark that asks for no fork would run among our own threads: it gets one.
    int forks = Math.max(1, listed.getForks().orElse(DEFAULT_FORKS));
    List<String> jvmArgs = List.copyOf(listed.getJvmArgs().orElse(List.of()));
    List<String> append = List.copyOf(listed.getJvmArgsAppend().orElse(List.of()));
    return combinations.stream()
        .map(
            params ->
                new Entry(listed.getUsername(), listed.getMode(), params, forks, jvmArgs, append))
        .toList();
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> combinations, String name, String[] values) {
    List<Map<String, String>> product = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (String value : values) {
        Map<String, String> extended = new TreeMap<>(combination);
        extended.put(name, value);
        product.add(extended);
      }
    }
    return product;
  }

  /** Restricts JMH to this benchmark alone. */
  void select(ChainedOptionsBuilder options) {
    options.include("^" + Pattern.quote(name) + "$").mode(mode).forks(forks);
    params.forEach((param, value) -> options.param(param, value));
  }
}
