package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records: their members in declared order, those that are null left out. What a member of a
 * document is called that is no member of the record does not matter.
 */
final class RecordForm implements Form {
  private final Class<?> type;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Constructor<?> constructor;

  RecordForm(Class<?> type) {
    this.type = type;
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        Member member = new Member(field);
        places.put(member.name, members.size());
        members.add(member);
      }
    }
    constructor = constructor();
  }

  private Constructor<?> constructor() {
    Class<?>[] types = new Class<?>[members.size()];
    for (int at = 0; at < types.length; at++) {
      types[at] = members.get(at).field.getType();
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its canonical constructor", e);
    }
  }

  /** A member; its field is read without the code that calls of its accessor need. */
  private static final class Member {
    private final String name;
    private final Field field;
    private Form form;

    Member(Field field) {
      JsonProperty other = field.getAnnotation(JsonProperty.class);
      this.name = other == null ? field.getName() : other.value();
      this.field = field;
      field.setAccessible(true);
    }

    /** Found when it is first needed: a record may hold records of its own type. */
    Form form() {
      if (form == null) {
        form = Forms.of(field.getGenericType());
      }
      return form;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeMembers(value, out);
    out.writeEndObject();
  }

  /** The members without the braces around them. */
  void writeMembers(Object value, JsonGenerator out) throws IOException {
    for (Member member : members) {
      Object one = value(member, value);
      if (one != null) {
        out.writeFieldName(member.name);
        member.form().write(one, out);
      }
    }
  }

  private static Object value(Member member, Object value) {
    try {
      return member.field.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(member.field + " cannot be read", e);
    }
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Form.needed(in, "an object");
    }
    in.nextToken();
    return readMembers(in);
  }

  /**
   * Reads from the first name, or the end of the object, on.
   *
   * @throws IOException if the members do not make such a record; the message names the place
   */
  Object readMembers(JsonParser in) throws IOException {
    Object[] values = new Object[members.size()];
    while (in.currentToken() == JsonToken.FIELD_NAME) {
      Integer place = places.get(in.currentName());
      in.nextToken();
      if (place == null) {
        in.skipChildren();
      } else {
        values[place] = members.get(place).form().readNullable(in);
      }
      in.nextToken();
    }
    return made(values, in);
  }

  private Object made(Object[] values, JsonParser in) throws IOException {
    for (Member member : members) {
      if (member.field.getType().isPrimitive() && values[places.get(member.name)] == null) {
        throw Form.misfit(in, member.name + " is missing");
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        String said = type.getSimpleName() + ": " + refused.getMessage();
        throw Form.misfit(in, "no " + said, refused);
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
