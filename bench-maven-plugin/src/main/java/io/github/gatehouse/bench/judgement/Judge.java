package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges a recording: the same raw data give the same judgement, whoever asks, and whenever. What
 * is decided stands, however many pairs are measured after.
 */
public final class Judge {
  private final Recording recording;
  private final Setup setup;
  private final Rule rule;
  private final Rulings rulings;
  private final Set<String> own;
  private final boolean last;

  private Judge(Recording recording, boolean last) {
    this.recording = recording;
    this.setup = recording.setup();
    this.rule = Rule.of(setup);
    this.rulings = new Rulings(rule, setup.seed(), last);
    this.own = new HashSet<>(setup.own());
    this.last = last;
  }

  /**
   * The judgement on a recording that is over. Where a control did not hold, or was not measured
   * until it was decided, no ruling counts that rests on pairs.
   */
  public static Judgement of(Recording recording) {
    return new Judge(recording, true).judgement();
  }

  /**
   * The judgement so far, for whoever measures: quick enough for every pair, with Student's
   * intervals and without detectable effects. A control that is not decided does no harm yet; where
   * one is decided and does not hold, nothing is open any more.
   */
  public static Judgement soFar(Recording recording) {
    return new Judge(recording, false).judgement();
  }

  private Judgement judgement() {
    Map<String, Case> cases = new TreeMap<>();
    Map<String, Course> courses = new TreeMap<>();
    for (String id : setup.measured()) {
      cases.put(id, Case.of(recording, id, Role.GATE, rule));
      courses.put(id, cases.get(id).course());
    }
    Decisions decisions = Decisions.of(courses, rule.hypotheses());
    List<Control> controls =
        cases.isEmpty() ? List.of() : new Controls(recording, rule, rulings).all();
    Optional<String> failure = Controls.failure(controls, last);
    List<Ruling> all = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String id : setup.benchmarks().keySet()) {
      Ruling ruling = ruling(id, cases.get(id), decisions);
      all.add(failure.map(why -> Controls.withdrawn(ruling, why)).orElse(ruling));
      if (failure.isEmpty() && open(cases.get(id), ruling)) {
        open.add(id);
      }
    }
    return new Judgement(all, controls, disturbed(), open);
  }

  private Ruling ruling(String id, Case one, Decisions decisions) {
    if (one == null) {
      return Rulings.of(id, setup.benchmarks().get(id));
    }
    Optional<String> missing =
        own.contains(id)
            ? setup.benchmarks().get(id).whyUnmeasured()
            : Optional.of(Wording.ELSEWHERE);
    if (missing.isPresent() && one.pairs().isEmpty() && one.breakages().all().isEmpty()) {
      return Rulings.unmeasured(id, Verdict.INCONCLUSIVE, missing.get());
    }
    return rulings.of(one, decisions.on(id, one.course()));
  }

  private boolean open(Case one, Ruling ruling) {
    return one != null && own.contains(one.id()) && ruling.look() == 0 && !one.over(rule);
  }

  private double disturbed() {
    List<RecordedPair> pairs = recording.pairs();
    long disturbed = pairs.stream().filter(one -> one.pair().disturbed()).count();
    return pairs.isEmpty() ? 0 : (double) disturbed / pairs.size();
  }
}
