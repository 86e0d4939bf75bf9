package io.github.gatehouse.receipts.bench;

import io.github.gatehouse.receipts.bench.PerfEvidence.Counted;
import io.github.gatehouse.receipts.model.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a comparison asks to be mended, worst first, at most 20 of it.
 *
 * @param said by the comparison
 * @param command of a goal such as {@code bench:report}, ready to be called
 */
public record PerfFindings(PerfEvidence said, Function<String, String> command) {
  private static final int SHOWN = 20;
  private static final List<Counted> WORST_FIRST =
      List.of(
          Counted.REGRESSED,
          Counted.BROKEN,
          Counted.GONE,
          Counted.UNSTABLE,
          Counted.INCONCLUSIVE,
          Counted.INCOMPARABLE,
          Counted.NEW);
  private static final Map<String, String> WORDS =
      Map.of("cpu", "CPU time", "wall", "time", "allocation", "bytes allocated");

  /** All of it; nothing for what was cleared or accepted. */
  public List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    said.control().ifPresent(why -> findings.add(controlFailed(why)));
    said.comparison().benchmarks().stream()
        .filter(one -> WORST_FIRST.contains(said.counted(one)))
        .sorted(Comparator.comparing(one -> WORST_FIRST.indexOf(said.counted(one))))
        .limit(SHOWN - findings.size())
        .forEach(one -> findings.add(finding(one)));
    return findings;
  }

  private Finding controlFailed(String why) {
    String what = "no measured verdict counts: " + why;
    return new Finding("perf-control-failed", what, "controls", command.apply("bench:doctor"));
  }

  private Finding finding(BenchVerdict one) {
    return switch (said.counted(one)) {
      case REGRESSED, BROKEN ->
          new Finding(
              "perf-regressed", what(one), one.id(), again() + only(one) + orAccept(one.id()));
      case GONE ->
          new Finding("perf-gone", what(one), one.id(), "bring it back" + orAccept(one.id()));
      case UNSTABLE ->
          new Finding("perf-unstable", what(one), one.id(), command.apply("bench:report"));
      default -> new Finding("perf-undecided", what(one), one.id(), again());
    };
  }

  private String again() {
    return said.inPairs()
        ? command.apply("bench:ab")
        : command.apply("bench:run") + " and " + command.apply("bench:compare");
  }

  private static String only(BenchVerdict one) {
    return " -Dbench.include='" + one.id() + "'";
  }

  private String orAccept(String id) {
    return ", or under review " + command.apply("bench:accept") + " -Dbench.accept='" + id + "'";
  }

  private String what(BenchVerdict one) {
    Counted counted = said.counted(one);
    String verdict = counted.name().toLowerCase(Locale.ROOT);
    Optional<String> reason = Optional.ofNullable(one.reason()).filter(text -> !text.isBlank());
    if (reason.isPresent()) {
      return verdict + ": " + reason.get();
    }
    if (one.changePercent() == null) {
      return verdict;
    }
    String interval = "% [" + plain(one.lowPercent()) + ", " + plain(one.highPercent()) + "]";
    String metric =
        one.metric() == null ? "" : " " + WORDS.getOrDefault(one.metric(), one.metric());
    return verdict + ": " + plain(one.changePercent()) + interval + metric;
  }

  private static String plain(BigDecimal number) {
    return number == null ? "?" : number.toPlainString();
  }
}
