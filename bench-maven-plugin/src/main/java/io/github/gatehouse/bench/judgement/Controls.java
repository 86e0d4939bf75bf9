package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the comparisons whose right answer is known, by the rule of all others. */
final class Controls {
  private final Recording recording;
  private final Rule rule;
  private final Rulings rulings;

  Controls(Recording recording, Rule rule, Rulings rulings) {
    this.recording = recording;
    this.rule = rule;
    this.rulings = rulings;
  }

  /**
   * Those that were recorded; where a role has none, it says so. Each machine that measured
   * benchmarks needs both: the controls of another one say nothing of it.
   */
  List<Control> all() {
    return recording.shards().stream()
        .flatMap(
            shard ->
                Stream.of(Role.SELF_CONTROL, Role.CANARY)
                    .flatMap(role -> of(role, shard, recording.part(shard)).stream()))
        .toList();
  }

  /** What an earlier session left undecided is of no account once another one holds. */
  private List<Control> of(Role role, String shard, Recording part) {
    List<Control> all = ids(role, part).stream().map(id -> control(id, role, shard, part)).toList();
    if (all.isEmpty()) {
      String name = name(role, shard);
      Ruling none = Rulings.unmeasured(name, Verdict.INCONCLUSIVE, "it was not measured");
      return List.of(new Control(name, shard, none, false, false));
    }
    boolean holds = all.stream().anyMatch(Control::held);
    return all.stream().filter(one -> one.held() || one.decided() || !holds).toList();
  }

  private static List<String> ids(Role role, Recording part) {
    Stream<String> measured =
        part.pairs().stream().filter(one -> one.role() == role).map(RecordedPair::id);
    Stream<String> broken =
        part.breakages().stream().filter(one -> one.role() == role).map(Breakage::id);
    return Stream.concat(measured, broken).distinct().sorted().toList();
  }

  private Control control(String id, Role role, String shard, Recording part) {
    Case one = Case.of(part, id, role, rule);
    Decision decision = Decisions.alone(one.course(), rule.hypotheses());
    Ruling ruling = rulings.of(one, decision);
    boolean held = role == Role.CANARY ? found(one, ruling) : quiet(one, ruling);
    boolean decided = decision.made() || one.over(rule);
    return new Control(name(role, shard), shard, ruling, held, decided);
  }

  /** Where pairs are too few for any alarm, it is enough that the canary is not cleared. */
  private boolean found(Case one, Ruling ruling) {
    boolean spared = !rule.canAlarm() && one.over(rule);
    return ruling.verdict() == Verdict.REGRESSED
        || ruling.verdict() == Verdict.INCONCLUSIVE && spared;
  }

  private static boolean quiet(Case one, Ruling ruling) {
    return ruling.verdict() == Verdict.CLEARED
        || ruling.verdict() == Verdict.INCONCLUSIVE && one.judged().size() >= Setup.FEWEST_PAIRS;
  }

  private String name(Role role, String shard) {
    String name =
        role == Role.CANARY
            ? "canary slowed by " + Wording.percent(Math.expm1(rule.detect()))
            : "base against its own copy";
    return shard.isEmpty() ? name : name + ", shard " + shard;
  }

  /**
   * Why no ruling counts that rests on pairs; empty where all controls hold.
   *
   * @param last whether the recording is over: a control that is not decided then does not hold
   */
  static Optional<String> failure(List<Control> controls, boolean last) {
    return controls.stream()
        .filter(control -> !control.held() && (control.decided() || last))
        .map(control -> "the control '" + control.name() + "' did not hold: " + why(control))
        .findFirst();
  }

  /** What a control said instead of the right answer. */
  static String why(Control control) {
    Ruling ruling = control.ruling();
    return ruling.reason() == null
        ? ruling.verdict().name()
        : ruling.verdict() + ", " + ruling.reason();
  }

  /** The ruling, without what rests on pairs that are not to be trusted. */
  static Ruling withdrawn(Ruling ruling, String why) {
    boolean rests =
        ruling.pairs() > 0
            && (ruling.verdict() == Verdict.CLEARED
                || ruling.verdict() == Verdict.IMPROVED
                || ruling.verdict() == Verdict.REGRESSED);
    return rests
        ? new Ruling(
            ruling.id(),
            Verdict.INCONCLUSIVE,
            ruling.metric(),
            ruling.pairs(),
            0,
            Double.NaN,
            ruling.effects(),
            why)
        : ruling;
  }
}
