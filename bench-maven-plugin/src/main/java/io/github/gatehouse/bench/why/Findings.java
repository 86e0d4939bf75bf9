package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what an explanation shows beyond its noise. */
final class Findings {
  private static final int METHODS = 5;
  private static final int OTHERS = 3;
  private static final double LEAST_BYTES = 1;

  private final Explanation shown;
  private final List<String> sentences = new ArrayList<>();

  private Findings(Explanation shown) {
    this.shown = shown;
  }

  static List<String> of(Explanation shown) {
    Findings findings = new Findings(shown);
    findings.methods();
    findings.sites();
    findings.calls();
    findings.traps();
    findings.collections();
    return findings.sentences.isEmpty() ? List.of(findings.nothing()) : findings.sentences;
  }

  private void methods() {
    shown.methods().stream()
        .filter(method -> method.self().beyond(shown.errors()))
        .limit(METHODS)
        .forEach(
            method ->
                sentences.add(
                    method.method() + " itself takes " + Amount.nanosChange(method.self())));
  }

  private void sites() {
    shown.sites().stream()
        .filter(site -> claimed(site, shown.errors()))
        .limit(OTHERS)
        .forEach(
            site ->
                sentences.add(
                    site.method()
                        + " allocates "
                        + Amount.bytesChange(site.bytes())
                        + " of "
                        + site.type()));
  }

  /** Allocation is counted, and less than a byte is none. */
  static boolean claimed(Difference.OfSite site, double errors) {
    return site.bytes().beyond(errors) && Math.abs(site.bytes().change()) >= LEAST_BYTES;
  }

  private void calls() {
    shown.calls().stream()
        .filter(CallChange::slower)
        .filter(call -> call.lost() || call.added())
        .limit(OTHERS)
        .forEach(call -> sentences.add(sentence(call)));
  }

  private static String sentence(CallChange call) {
    String refused =
        CallChange.refused(call.head()).stream()
            .map(decision -> decision.callee() + " (" + decision.reason() + ")")
            .collect(Collectors.joining(", "));
    String inlined =
        call.base().stream()
            .filter(Decision::inlined)
            .map(Decision::callee)
            .collect(Collectors.joining(", "));
    return call.lost()
        ? call.caller() + " calls " + refused + ", where base had inlined " + inlined
        : call.caller() + " calls " + refused + ", which is not inlined and not called at base";
  }

  private void traps() {
    shown.traps().stream()
        .filter(TrapChange::claimed)
        .limit(OTHERS)
        .forEach(
            change ->
                sentences.add(
                    "compiled code of "
                        + change.trap().method()
                        + " was given up "
                        + change.head().measured()
                        + " times while it was measured, at base "
                        + change.base().measured()
                        + " times: "
                        + change.trap().reason()));
  }

  private void collections() {
    if (shown.collections().beyond(shown.errors())) {
      sentences.add(
          "garbage is collected "
              + Amount.number(shown.collections().head())
              + " times in a million operations, at base "
              + Amount.number(shown.collections().base())
              + " times");
    }
  }

  private String nothing() {
    String whole =
        shown.nanos().beyond(shown.errors())
            ? "the whole takes " + Amount.nanosChange(shown.nanos()) + "; "
            : "";
    return whole
        + "no method, allocation site or call differs beyond the noise of sampling ("
        + shown.baseSamples()
        + " and "
        + shown.headSamples()
        + " samples; a change of one method by "
        + Amount.nanos(shown.blindness())
        + " would show)";
  }
}
