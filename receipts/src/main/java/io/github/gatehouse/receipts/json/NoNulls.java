package io.github.gatehouse.receipts.json;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses members that are missing or null, at any depth, which forms take for left out. What a
 * comparison without intervals does not have, or git cannot tell, is left out by whoever writes it,
 * and so is the origin of a receipt that was measured.
 */
final class NoNulls {
  private static final Set<String> OPTIONAL =
      Set.of(
          "worstPercent",
          "boundPercent",
          "detectablePercent",
          "conflicts",
          "fetchAgeHours",
          "reusedFrom",
          "method",
          "falseAlarmPercent",
          "powerPercent",
          "control");

  /** The members of each record, found once. Fields are read without the code that calls need. */
  private static final ClassValue<List<Field>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          List<Field> members =
              Stream.of(type.getDeclaredFields())
                  .filter(field -> !Modifier.isStatic(field.getModifiers()))
                  .toList();
          members.forEach(field -> field.setAccessible(true));
          return members;
        }
      };

  private NoNulls() {}

  /**
   * Looks through a record that was read.
   *
   * @throws IOException if a member is not there that must be; the message names it
   */
  static void in(Object value) throws IOException {
    if (value instanceof Record read) {
      for (Field member : MEMBERS.get(read.getClass())) {
        member(read, member);
      }
    } else if (value instanceof Collection<?> all) {
      for (Object one : all) {
        in(one);
      }
    }
  }

  private static void member(Record read, Field member) throws IOException {
    String name = member.getName();
    Object value = value(read, member);
    if (value == null && !OPTIONAL.contains(name)) {
      throw new IOException(read.getClass().getSimpleName() + ": " + name + " is missing");
    }
    in(value);
  }

  private static Object value(Record read, Field member) {
    try {
      return member.get(read);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(member + " cannot be read", e);
    }
  }
}
