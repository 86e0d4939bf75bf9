package io.github.gatehouse.bench.runner;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes apart what a benchmark hands to JMH: numbers, texts, enums, arrays, collections and maps of
 * these. Of any other object nothing is known but that it is there: its class may be another one,
 * and the result the same.
 */
final class ResultValues {
  private static final int DEEPEST = 16;

  private final ResultSketch sketch;

  ResultValues(ResultSketch sketch) {
    this.sketch = sketch;
  }

  void add(Object value) {
    add(value, 0);
  }

  private void add(Object value, int depth) {
    if (!sketch.wants()) {
      return;
    }
    if (value == null) {
      sketch.mark('0', 0);
    } else if (value instanceof Double || value instanceof Float) {
      sketch.floating(((Number) value).doubleValue());
    } else if (value instanceof Number number && isWhole(number)) {
      sketch.exact(number.longValue());
    } else if (value instanceof Boolean truth) {
      sketch.exact(truth ? 1 : 0);
    } else if (value instanceof Character letter) {
      sketch.exact(letter);
    } else if (isText(value)) {
      sketch.text(value.toString());
    } else if (value instanceof Enum<?> constant) {
      sketch.text(constant.name());
    } else if (depth < DEEPEST) {
      many(value, depth + 1);
    } else {
      sketch.mark('d', 0);
    }
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte;
  }

  private static boolean isText(Object value) {
    return value instanceof CharSequence
        || value instanceof BigInteger
        || value instanceof BigDecimal;
  }

  private void many(Object value, int depth) {
    if (value.getClass().isArray()) {
      array(value, depth);
    } else if (value instanceof Map<?, ?> map) {
      sketch.mark('m', map.size());
      unordered(new ArrayList<>(map.entrySet()), depth);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      add(entry.getKey(), depth);
      add(entry.getValue(), depth);
    } else if (value instanceof Set<?> set) {
      sketch.mark('s', set.size());
      unordered(new ArrayList<>(set), depth);
    } else if (value instanceof Collection<?> collection) {
      sketch.mark('c', collection.size());
      collection.forEach(element -> add(element, depth));
    } else if (value instanceof Optional<?> optional) {
      sketch.mark('o', optional.isPresent() ? 1 : 0);
      optional.ifPresent(element -> add(element, depth));
    } else {
      sketch.mark('x', 0);
    }
  }

  /** By what is exact in their elements, whose order in memory is chance. */
  private void unordered(List<?> elements, int depth) {
    List<ResultSketch.End> ends = new ArrayList<>();
    for (Object element : elements) {
      ResultSketch one = new ResultSketch();
      new ResultValues(one).add(element, depth);
      ends.add(one.end());
    }
    ends.sort(ResultSketch.End.ORDER);
    ends.forEach(sketch::part);
  }

  private void array(Object array, int depth) {
    sketch.mark('a', Array.getLength(array));
    if (array instanceof Object[] objects) {
      for (Object element : objects) {
        add(element, depth);
      }
    } else if (array instanceof double[] doubles) {
      for (double element : doubles) {
        sketch.floating(element);
      }
    } else if (array instanceof float[] floats) {
      for (float element : floats) {
        sketch.floating(element);
      }
    } else {
      whole(array);
    }
  }

  private void whole(Object array) {
    if (array instanceof byte[] bytes) {
      for (byte element : bytes) {
        sketch.exact(element);
      }
    } else if (array instanceof int[] ints) {
      for (int element : ints) {
        sketch.exact(element);
      }
    } else if (array instanceof long[] longs) {
      for (long element : longs) {
        sketch.exact(element);
      }
    } else {
      for (int i = 0; i < Array.getLength(array); i++) {
        add(Array.get(array, i), 0);
      }
    }
  }
}
