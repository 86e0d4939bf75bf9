package io.github.gatehouse.routing.github;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A code host that says no, or nothing. */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why, and what to do about it. */
  public enum Kind {
    /** 401. */
    CREDENTIALS(false, "set the token's variable to a token that is valid"),
    /** 403 that waiting does not mend. */
    FORBIDDEN(
        false,
        "give the job permissions: checks: write, pull-requests: write; a pull request from a"
            + " fork has none"),
    /** 403 or 429 that waiting mends. */
    RATE_LIMITED(true, "run routing:publish again later"),
    /** 404. */
    NOT_FOUND(
        false,
        "check -Drouting.repository=<owner>/<name>, -Drouting.pullRequest=<number>, and that the"
            + " commit is pushed"),
    /** 409. */
    CONFLICT(true, "run routing:publish again"),
    /** 422. */
    UNPROCESSABLE(false, "mend what GitHub names; a commit has to be pushed to be checked"),
    /** 5xx. */
    BROKEN(true, "run routing:publish again when GitHub is well"),
    /** No answer: refused, reset, or too slow. */
    UNREACHABLE(true, "check the network and -Drouting.githubUrl"),
    /** Any other. */
    OTHER(false, "check -Drouting.githubUrl");

    private final boolean passing;
    private final String fix;

    Kind(boolean passing, String fix) {
      this.passing = passing;
      this.fix = fix;
    }
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;

  Refusal(Kind kind, String what, Optional<Duration> retryAfter) {
    super(what + ". Fix: " + kind.fix);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** True where the same may succeed later. */
  boolean passing() {
    return kind.passing;
  }

  /** How long the host asks to wait; empty where it does not say. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
