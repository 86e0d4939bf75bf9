package io.github.gatehouse.quantization.gguf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the keys and values behind the header. */
final class MetadataReader {
  /** A key of one byte, a type and a value of one byte. */
  private static final int LEAST_PAIR_BYTES = 8 + 1 + 4 + 1;

  private final HeadCursor cursor;

  MetadataReader(HeadCursor cursor) {
    this.cursor = cursor;
  }

  Map<String, GgufValue> read(long count) throws IOException {
    cursor.needEach("metadata", count, LEAST_PAIR_BYTES);
    Map<String, GgufValue> metadata = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      long at = cursor.position();
      String key = cursor.text("key " + i, GgufFile.MAX_KEY_BYTES);
      if (key.isEmpty() || metadata.containsKey(key)) {
        String what = "key %d: expected one that is new and not empty, got '%s'";
        throw cursor.refuse(at, what.formatted(i, key));
      }
      metadata.put(key, value(key, at));
    }
    return metadata;
  }

  private GgufValue value(String key, long at) throws IOException {
    GgufValue value = value("'" + key + "'", type("'" + key + "'"), 0);
    if (key.equals(Alignment.KEY) && !Alignment.isSound(value)) {
      throw cursor.refuse(at, Alignment.refusal(value));
    }
    return value;
  }

  private GgufValue value(String what, GgufType type, int depth) throws IOException {
    if (type == GgufType.STRING) {
      return new GgufValue.Text(cursor.text(what, GgufFile.MAX_HEAD_BYTES));
    }
    if (type == GgufType.ARRAY) {
      return array(what, depth + 1);
    }
    long at = cursor.position();
    long bits = cursor.bits(what, type.leastBytes());
    if (type == GgufType.BOOL && bits > 1) {
      throw cursor.refuse(at, "%s: expected 0 or 1 for BOOL, got %d".formatted(what, bits));
    }
    return new GgufScalar(type, bits);
  }

  private GgufValue array(String what, int depth) throws IOException {
    if (depth > GgufFile.MAX_DEPTH) {
      String deep = "%s: expected arrays within arrays at most %d deep";
      throw cursor.refuse(deep.formatted(what, GgufFile.MAX_DEPTH));
    }
    GgufType elements = type("elements of " + what);
    long count = cursor.int64("number of elements of " + what);
    cursor.needEach("elements of " + what, count, elements.leastBytes());
    if (elements.isScalar()) {
      return scalars(what, elements, count * elements.leastBytes());
    }
    List<GgufValue> values = new ArrayList<>();
    String element = depth == 1 ? "element of " + what : what;
    for (long i = 0; i < count; i++) {
      values.add(value(element, elements, depth));
    }
    return new GgufValue.Array(elements, values);
  }

  private GgufValue scalars(String what, GgufType elements, long size) throws IOException {
    long at = cursor.position();
    byte[] bytes = cursor.array("elements of " + what, size);
    int wrong = elements == GgufType.BOOL ? GgufScalars.firstNoBool(bytes) : -1;
    if (wrong >= 0) {
      throw cursor.refuse(
          at + wrong, "%s: expected 0 or 1 for BOOL, got %d".formatted(what, bytes[wrong] & 0xFF));
    }
    return new GgufScalars(elements, bytes);
  }

  private GgufType type(String what) throws IOException {
    long at = cursor.position();
    long number = cursor.uint32("type of " + what);
    GgufType[] types = GgufType.values();
    if (number >= types.length) {
      throw cursor.refuse(
          at, "type of %s: expected 0 to %d, got %d".formatted(what, types.length - 1, number));
    }
    return types[(int) number];
  }
}
