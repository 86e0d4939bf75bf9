package io.github.gatehouse.bench.measurement;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code Class.method{param=value,…}}. The package is shown where two classes share a simple name,
 * the mode where one method runs in several; each {@code @Param} combination has an id of its own.
 */
public final class ProjectIds implements BenchmarkIds {
  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
    Map<String, Long> owners =
        keys.stream()
            .map(key -> className(key.name()))
            .distinct()
            .collect(Collectors.groupingBy(ProjectIds::simple, Collectors.counting()));
    Function<BenchmarkKey, String> withoutMode =
        key ->
            (owners.get(simple(className(key.name()))) > 1 ? key.name() : shortName(key.name()))
                + params(key.params());
    Map<String, Long> modes =
        keys.stream().distinct().collect(Collectors.groupingBy(withoutMode, Collectors.counting()));
    SortedMap<String, BenchmarkKey> ids = new TreeMap<>();
    for (BenchmarkKey key : keys) {
      String id = withoutMode.apply(key);
      ids.put(modes.get(id) > 1 ? id + ":" + key.mode() : id, key);
    }
    return ids;
  }

  private static String params(Map<String, String> params) {
    if (params.isEmpty()) {
      return "";
    }
    return params.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String shortName(String name) {
    return simple(className(name)) + name.substring(name.lastIndexOf('.'));
  }

  private static String className(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
