package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Control;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong and how to mend it, worst first. */
final class Advice {
  /** Ids that may stand in a command that somebody copies: nothing in them ends a quotation. */
  private static final Pattern PLAIN = Pattern.compile("[\\w.$/:;{}\\[\\](),=+ -]+");

  private static final String PROVED = "perf-regressed";
  private static final int MANY = 3;
  private static final int NAMED = 6;

  private final Report report;

  private Advice(Report report) {
    this.report = report;
  }

  static List<Finding> of(Report report) {
    Advice advice = new Advice(report);
    List<Finding> findings = new ArrayList<>();
    report.judgement().controls().stream()
        .filter(one -> !one.held())
        .forEach(one -> findings.add(advice.control(one)));
    advice.byVerdict().forEach((verdict, all) -> advice.verdict(verdict, all, findings));
    if (report.judgement().noisy()) {
      findings.add(advice.noise());
    }
    return findings;
  }

  private Map<Verdict, List<Ruling>> byVerdict() {
    return report.ranked().stream()
        .filter(one -> wrong(one.verdict()))
        .collect(Collectors.groupingBy(Ruling::verdict, LinkedHashMap::new, Collectors.toList()));
  }

  /** What is proved is told one by one; what is not, together where it is many. */
  private void verdict(Verdict verdict, List<Ruling> all, List<Finding> findings) {
    if (id(verdict).equals(PROVED) || all.size() < MANY) {
      all.forEach(one -> findings.add(ruling(one)));
    } else {
      findings.add(together(verdict, all));
    }
  }

  private Finding together(Verdict verdict, List<Ruling> all) {
    String what =
        "%s: %d benchmarks: %s".formatted(verdict, all.size(), new VerdictMark(verdict).meaning());
    String where =
        all.stream().limit(NAMED).map(Ruling::id).collect(Collectors.joining(", "))
            + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    return finding(id(verdict), what, where, fix(verdict, ""));
  }

  private static boolean wrong(Verdict verdict) {
    return switch (verdict) {
      case CLEARED, IMPROVED, NEW -> false;
      default -> true;
    };
  }

  /** Findings are plain text, in which a gap that never breaks would be shown as hidden. */
  private static Finding finding(String id, String what, String where, String fix) {
    return new Finding(id, what.replace('\u00a0', ' '), where, fix);
  }

  private Finding control(Control one) {
    String what = "a control gave the wrong answer, so no verdict counts";
    return new Finding("perf-undecided", what, one.name(), command("doctor", ""));
  }

  private Finding noise() {
    String share = Percent.share(report.judgement().disturbed());
    String what = share + " of the pairs were disturbed by others; 30 % is noisy";
    return finding("perf-undecided", what, "this machine", command("doctor", ""));
  }

  private Finding ruling(Ruling one) {
    return finding(id(one.verdict()), what(one), one.id(), fix(one));
  }

  private static String id(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED, BROKEN, GONE -> PROVED;
      default -> "perf-undecided";
    };
  }

  private String what(Ruling one) {
    String meaning = one.verdict() + ": " + new VerdictMark(one.verdict()).meaning();
    String numbers =
        Report.primary(one)
            .filter(effect -> !Double.isNaN(effect.low()))
            .map(effect -> numbers(one, effect))
            .orElse("");
    boolean said = one.reason() == null || meaning.endsWith(one.reason());
    String reason = said ? "" : " (" + one.reason() + ")";
    return (numbers.isEmpty() ? meaning : numbers) + reason;
  }

  private String numbers(Ruling one, Effect effect) {
    String change =
        "%s: %s of %s, interval %s"
            .formatted(
                one.verdict(),
                Percent.change(effect.estimate()),
                MetricTable.name(effect.metric()),
                Percent.interval(effect.low(), effect.high()));
    return switch (one.verdict()) {
      case REGRESSED ->
          change + "; tolerated " + Percent.tick(report.recording().setup().budget().tolerance());
      case INCONCLUSIVE -> change + "; detectable " + RatioTable.detectable(effect);
      default -> change;
    };
  }

  private String fix(Ruling one) {
    String only = PLAIN.matcher(one.id()).matches() ? include(one.id()) : "";
    return fix(one.verdict(), only);
  }

  private String fix(Verdict verdict, String only) {
    return switch (verdict) {
      case REGRESSED -> command("bisect", only) + " (finds the commit)";
      case BROKEN -> command("run", only) + " (says why)";
      case GONE -> "Bring the benchmark back, or remove it at the base, too";
      case INCOMPARABLE -> "Make mode, unit, threads and parameters the same on both sides";
      default -> command("ab", only) + " (adds pairs to those at hand)";
    };
  }

  private static String include(String id) {
    return " -Dbench.include='^\\Q" + id + "\\E$'";
  }

  private String command(String goal, String arguments) {
    return report.command(goal) + arguments;
  }
}
