package io.github.gatehouse.bench.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Class.method{param=value,…}}. The package is shown where two classes share a simple name,
 * the mode where one method runs in several; each {@code @Param} combination has an id of its own.
 */
public final class ProjectIds implements BenchmarkIds {
  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
    List<BenchmarkKey> distinct = keys.stream().distinct().toList();
    Map<String, Long> owners =
        distinct.stream()
            .map(key -> className(key.name()))
            .distinct()
            .collect(Collectors.groupingBy(ProjectIds::simple, Collectors.counting()));
    Function<BenchmarkKey, String> withoutMode =
        key -> owners.get(simple(className(key.name()))) > 1 ? qualified(key) : brief(key);
    Map<String, Long> modes =
        distinct.stream().collect(Collectors.groupingBy(withoutMode, Collectors.counting()));
    SortedMap<String, BenchmarkKey> ids = new TreeMap<>();
    for (BenchmarkKey key : distinct) {
      String id = withoutMode.apply(key);
      ids.put(modes.get(id) > 1 ? withMode(id, key) : id, key);
    }
    return ids;
  }

  @Override
  public String in(Collection<String> expected, BenchmarkKey key) {
    return Stream.of(
            withMode(qualified(key), key), qualified(key), withMode(brief(key), key), brief(key))
        .filter(expected::contains)
        .findFirst()
        .orElse(withMode(qualified(key), key));
  }

  private static String withMode(String id, BenchmarkKey key) {
    return id + ":" + key.mode();
  }

  private static String qualified(BenchmarkKey key) {
    return key.name() + params(key.params());
  }

  private static String brief(BenchmarkKey key) {
    String name = key.name();
    int method = Math.max(0, name.lastIndexOf('.'));
    return simple(className(name)) + name.substring(method) + params(key.params());
  }

  private static String params(Map<String, String> params) {
    if (params.isEmpty()) {
      return "";
    }
    return params.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String className(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
