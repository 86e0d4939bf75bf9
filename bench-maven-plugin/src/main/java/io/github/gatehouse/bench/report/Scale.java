package io.github.gatehouse.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A linear scale of values, with some room around them. */
record Scale(double low, double high) {
  private static final double ROOM = 0.08;
  private static final int TICKS = 4;

  /** A scale that shows all of these. */
  static Scale around(DoubleStream values) {
    double[] shown = values.filter(Double::isFinite).toArray();
    double low = DoubleStream.of(shown).min().orElse(0);
    double high = DoubleStream.of(shown).max().orElse(1);
    // Where all are the same they stand in the middle.
    double room = high > low ? ROOM * (high - low) : Math.max(Math.abs(high) * ROOM, 1);
    return new Scale(low - room, high + room);
  }

  /** Where a value lies, from 0 to 1; outside of that for what is not shown. */
  double at(double value) {
    return (value - low) / (high - low);
  }

  /** About four round values on it, in order. */
  List<Double> ticks(double unit) {
    double step = step(unit);
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(low / step); k * step <= high; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /** The distance of ticks: 1, 2 or 5 times a power of ten of the unit. */
  double step(double unit) {
    double rough = (high - low) / TICKS / unit;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power * unit;
  }

  /** Decimals that tell ticks apart. */
  int decimals(double unit) {
    return (int) Math.max(0, -Math.floor(Math.log10(step(unit) / unit) + 1e-9));
  }
}
