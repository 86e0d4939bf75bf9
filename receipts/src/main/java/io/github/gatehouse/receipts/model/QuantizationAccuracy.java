package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * How exactly kernels restore what they quantized, held against theory.
 *
 * @param implementation of the kernels that were measured, several joined by {@code +}
 * @param expected round trips that were to be measured
 * @param roundTrips those that were, the formats one after the other
 */
public record QuantizationAccuracy(
    String tool, Basis basis, String implementation, int expected, List<RoundTrip> roundTrips)
    implements Evidence {
  private static final int SHOWN = 5;

  public QuantizationAccuracy {
    Objects.requireNonNull(implementation, "implementation");
    Checks.notNegative("expected", expected);
    roundTrips = List.copyOf(roundTrips);
    if (roundTrips.size() > expected) {
      throw new IllegalArgumentException(
          "roundTrips are %d; at most the %d expected".formatted(roundTrips.size(), expected));
    }
  }

  private List<RoundTrip> off() {
    return roundTrips.stream().filter(trip -> !trip.agrees()).toList();
  }

  @Override
  public Outcome outcome() {
    return failing() > 0 ? Outcome.FAIL : withoutFailing();
  }

  @Override
  public Outcome withoutFailing() {
    return expected == 0 || roundTrips.size() < expected
        ? Outcome.inconclusive(
            roundTrips.size() + " of " + expected + " round trips of the quantization measured")
        : Outcome.PASS;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("expected", expected);
    if (!roundTrips.isEmpty()) {
      counts.with("ok", roundTrips.size() - failing()).with("failed", failing());
    }
    return counts.known();
  }

  @Override
  public int failing() {
    return off().size();
  }

  /** Of the first format the first two sorts of data, of the others the first. */
  @Override
  public List<String> segments() {
    Map<String, List<RoundTrip>> formats = new LinkedHashMap<>();
    roundTrips.forEach(
        trip -> formats.computeIfAbsent(trip.format(), f -> new ArrayList<>()).add(trip));
    List<String> segments = new ArrayList<>();
    formats.forEach((format, trips) -> segments.add(segment(format, trips, segments.isEmpty())));
    if (roundTrips.size() < expected || expected == 0) {
      String lead = segments.isEmpty() ? "quantization: " : "";
      segments.add(lead + roundTrips.size() + "/" + expected + " round trips measured");
    }
    if (failing() > 0) {
      segments.add("off theory: " + shown(off()));
    }
    return segments;
  }

  private static String segment(String format, List<RoundTrip> trips, boolean first) {
    String name = Words.name(format) + " ";
    if (!first) {
      boolean exact = trips.get(0).agrees() && trips.get(0).exactByTheory();
      return name + (exact ? "exact" : trips.get(0).words());
    }
    String second = trips.size() > 1 ? ", " + trips.get(1).words() : "";
    return "quantization: " + name + trips.get(0).words() + second;
  }

  private static String shown(List<RoundTrip> trips) {
    List<String> names = new ArrayList<>(trips.stream().limit(SHOWN).map(RoundTrip::name).toList());
    if (trips.size() > SHOWN) {
      names.add("+" + (trips.size() - SHOWN) + " more");
    }
    return String.join(", ", names);
  }

  @Override
  public Evidence plus(Evidence other) {
    QuantizationAccuracy that = (QuantizationAccuracy) other;
    List<RoundTrip> both = new ArrayList<>(roundTrips);
    both.addAll(that.roundTrips);
    return new QuantizationAccuracy(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.join(implementation, that.implementation),
        Words.add(expected, that.expected),
        both);
  }
}
