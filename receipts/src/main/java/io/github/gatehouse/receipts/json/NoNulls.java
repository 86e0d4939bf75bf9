package io.github.gatehouse.receipts.json;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;

/**
 * Refuses members that are missing or null, at any depth: Jackson refuses all of them or none. What
 * a comparison without intervals does not have, or git cannot tell, is left out by whoever writes
 * it, and so is the origin of a receipt that was measured.
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

  private NoNulls() {}

  /**
   * Looks through a record that was read.
   *
   * @throws IOException if a member is not there that must be; the message names it
   */
  static void in(Object value) throws IOException {
    if (value instanceof Record read) {
      for (RecordComponent component : read.getClass().getRecordComponents()) {
        member(read, component);
      }
    } else if (value instanceof Collection<?> all) {
      for (Object one : all) {
        in(one);
      }
    }
  }

  private static void member(Record read, RecordComponent component) throws IOException {
    String name = component.getName();
    Object value = value(read, component);
    if (value == null && !OPTIONAL.contains(name)) {
      throw new IOException(read.getClass().getSimpleName() + ": " + name + " is missing");
    }
    in(value);
  }

  private static Object value(Record read, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(read);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
