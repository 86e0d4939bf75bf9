package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.check.Conclusion;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A publisher on a fake host, with a clock that only waiting moves. */
final class Bench {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000));
  static final Duration PATIENT = Duration.ofSeconds(20);

  /** What was waited for. */
  final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

  private final Access access;

  Bench(Access access) {
    this.access = access;
  }

  Bench(FakeGitHub host) {
    this(host.access(PATIENT));
  }

  Forge forge() throws IOException {
    return new GitHubRest(access, CLOCK);
  }

  Attempts attempts() {
    return new Attempts(slept::add, new SplittableRandom(7));
  }

  Publication publish(Submission submission) throws IOException, InterruptedException {
    return new Publisher(forge(), attempts()).publish(submission);
  }

  static CheckRun check(String gate, Conclusion conclusion) {
    return new CheckRun(
        "integrative:gate:" + gate,
        FakeGitHub.HEAD,
        conclusion,
        "said " + conclusion,
        "**Evidence**: `" + gate + "`\n",
        "");
  }

  static String ledger(String line) {
    return "<!-- gatehouse:ledger -->\n# Ledger\n\n<!-- gates:start -->\n"
        + line
        + "\n<!-- gates:end -->\n\n<!-- hoplog:start -->\nhop 1\n<!-- hoplog:end -->\n<!-- decision:start -->\nFINALIZE\n<!-- decision:end -->\n";
  }

  /** Two gates, and a ledger on pull request 7. */
  static Submission submission(Conclusion tests, String line) {
    return new Submission(
        FakeGitHub.HEAD,
        List.of(check("build", Conclusion.SUCCESS), check("tests", tests)),
        ledger(line),
        7);
  }

  static Submission green() {
    return submission(Conclusion.SUCCESS, "all green");
  }
}
