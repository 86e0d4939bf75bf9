package io.github.gatehouse.bench.runner;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Where JMH's Blackhole, rewritten for this, leaves all that it consumes. Public for that class
 * alone.
 */
public final class ResultTap {
  private static final AtomicReference<ResultSketch> CURRENT = new AtomicReference<>();

  private ResultTap() {}

  /** Listens to another benchmark from now on. */
  static void open(ResultSketch sketch) {
    CURRENT.set(sketch);
  }

  /** Takes a result. */
  public static void take(Object value) {
    ResultSketch sketch = CURRENT.get();
    if (sketch != null) {
      synchronized (sketch) {
        new ResultValues(sketch).add(value);
      }
    }
  }

  /** Takes a result. */
  public static void take(Object[] values) {
    take((Object) values);
  }

  /** Takes a result. */
  public static void take(byte value) {
    whole(value);
  }

  /** Takes a result. */
  public static void take(boolean value) {
    whole(value ? 1 : 0);
  }

  /** Takes a result. */
  public static void take(char value) {
    whole(value);
  }

  /** Takes a result. */
  public static void take(short value) {
    whole(value);
  }

  /** Takes a result. */
  public static void take(int value) {
    whole(value);
  }

  /** Takes a result. */
  public static void take(long value) {
    whole(value);
  }

  /** Takes a result. */
  public static void take(float value) {
    take((double) value);
  }

  /** Takes a result. */
  public static void take(double value) {
    ResultSketch sketch = CURRENT.get();
    if (sketch != null) {
      synchronized (sketch) {
        sketch.floating(value);
      }
    }
  }

  private static void whole(long value) {
    ResultSketch sketch = CURRENT.get();
    if (sketch != null) {
      synchronized (sketch) {
        sketch.exact(value);
      }
    }
  }
}
