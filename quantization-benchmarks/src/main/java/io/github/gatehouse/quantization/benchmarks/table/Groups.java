package io.github.gatehouse.quantization.benchmarks.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which workloads share a JVM, and which of them are kept together. */
final class Groups {
  private static final Map<String, String> GROUP_OF =
      Map.ofEntries(
          Map.entry("quantize", "quantize"),
          Map.entry("limit/pack", "quantize"),
          Map.entry("dequantize", "dequantize"),
          Map.entry("limit/unpack", "dequantize"),
          Map.entry("matvec", "matvec"),
          Map.entry("activations", "matvec"),
          Map.entry("limit/read", "matvec"),
          Map.entry("memory", "memory"),
          Map.entry("limit/memory", "memory"),
          Map.entry("decode", "memory"));

  private Groups() {}

  /** Families of ids by the name of their group; a family has one size. */
  static Map<String, List<List<String>>> of(List<TableRow> rows) {
    Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();
    for (TableRow row : rows) {
      for (String id : row.workloads()) {
        String family = id.startsWith("decode/") ? "decode" : id.replaceFirst(".*/", "");
        groups
            .computeIfAbsent(group(id), unseen -> new LinkedHashMap<>())
            .computeIfAbsent(family, unseen -> new LinkedHashSet<>())
            .add(id);
      }
    }
    Map<String, List<List<String>>> result = new LinkedHashMap<>();
    groups.forEach(
        (name, families) -> {
          List<List<String>> members = new ArrayList<>();
          families.values().forEach(family -> members.add(List.copyOf(family)));
          result.put(name, members);
        });
    return result;
  }

  private static String group(String id) {
    String[] words = id.split("/");
    String name = words[0].equals("limit") ? words[0] + "/" + words[1] : words[0];
    return GROUP_OF.get(name);
  }
}
