package io.github.gatehouse.bench.runner;

import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Ends a fork as JMH itself would, so that {@code @TearDown(Level.Trial)} runs: JMH counts to a
 * number that it has already been told, so that number is lowered. Where a version of JMH keeps it
 * elsewhere, the JVM just ends.
 */
final class LastIteration {
  private LastIteration() {}

  /** Makes the one after the given iteration the last, and both of them short. */
  static void after(IterationParams params, int iteration) {
    try {
      Field count = field(params.getClass(), "count");
      field(params.getClass(), "timeValue").set(params, new TimeValue(1, TimeUnit.MILLISECONDS));
      count.setInt(params, iteration + 1);
    } catch (ReflectiveOperationException | RuntimeException e) {
      ForkedJvm.endNow("this JMH cannot be ended early (" + e + "): the fork ends at once");
    }
  }

  private static Field field(Class<?> start, String name) throws NoSuchFieldException {
    for (Class<?> type = start; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
