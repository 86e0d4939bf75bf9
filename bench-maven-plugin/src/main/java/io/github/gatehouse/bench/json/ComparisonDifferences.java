package io.github.gatehouse.bench.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where two comparisons differ, member by member. Whatever a comparison will hold one day is held
 * against its like without a change here.
 */
public final class ComparisonDifferences {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Does not follow from raw data: people accept, and the file of acceptances says who. */
  private static final String ACCEPTED = ".accepted";

  private ComparisonDifferences() {}

  /** Each difference in one line, in the order of places. */
  public static List<String> between(BenchComparison stored, BenchComparison computed) {
    SortedMap<String, String> left = members(stored);
    SortedMap<String, String> right = members(computed);
    TreeSet<String> places = new TreeSet<>(left.keySet());
    places.addAll(right.keySet());
    List<String> differences = new ArrayList<>();
    for (String place : places) {
      String says = left.getOrDefault(place, "nothing");
      String follows = right.getOrDefault(place, "nothing");
      if (!says.equals(follows) && !place.endsWith(ACCEPTED)) {
        differences.add(place + ": stored is " + says + ", the raw data give " + follows);
      }
    }
    return differences;
  }

  private static SortedMap<String, String> members(BenchComparison comparison) {
    try {
      SortedMap<String, String> members = new TreeMap<>();
      flatten("", MAPPER.readTree(CanonicalJson.write(comparison)), members);
      return members;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written as JSON is JSON", e);
    }
  }

  private static void flatten(String place, JsonNode node, Map<String, String> members) {
    if (node.isValueNode()) {
      members.put(place, node.asText());
    }
    node.properties()
        .forEach(
            member ->
                flatten(
                    place.isEmpty() ? member.getKey() : place + "." + member.getKey(),
                    member.getValue(),
                    members));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      JsonNode item = node.get(i);
      String name = item.path("id").asText(item.path("name").asText(String.valueOf(i)));
      String unique = place + "[" + name + "]";
      flatten(
          members.keySet().stream().anyMatch(known -> known.startsWith(unique))
              ? unique + "#" + i
              : unique,
          item,
          members);
    }
  }
}
