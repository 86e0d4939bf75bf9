package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The form of each type that a document of ours is made of. */
final class Forms {
  private static final Map<Type, Form> KNOWN = new ConcurrentHashMap<>();

  private Forms() {}

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException if it is none that documents are made of
   */
  static Form of(Type type) {
    Form known = KNOWN.get(type);
    if (known == null) {
      known = made(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static Form made(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return new RecordForm(plain);
      }
      if (plain.isEnum()) {
        return new EnumForm(plain);
      }
      if (plain.isSealed()) {
        return new KindForm(plain);
      }
      if (Scalar.OF.containsKey(plain)) {
        return Scalar.OF.get(plain);
      }
    }
    throw new IllegalArgumentException("no form in JSON: " + type.getTypeName());
  }

  private static Form container(Class<?> type, Type... of) {
    if (type == List.class || type == SortedSet.class) {
      return new ListForm(type, of(of[0]));
    }
    if (type == Map.class || type == SortedMap.class) {
      return new MapForm(of(of[0]), of(of[1]));
    }
    throw new IllegalArgumentException("no form in JSON: " + type.getName());
  }

  /** The form of a value whose type nobody has declared; there is nothing to read by it. */
  static final Form LOOSE =
      new Form() {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
          if (value instanceof Map) {
            new MapForm(this, this).write(value, out);
          } else if (value instanceof Collection) {
            new ListForm(List.class, this).write(value, out);
          } else {
            of(value.getClass()).write(value, out);
          }
        }

        @Override
        public Object read(JsonParser in) {
          throw new UnsupportedOperationException("a value is read by its type");
        }
      };
}
