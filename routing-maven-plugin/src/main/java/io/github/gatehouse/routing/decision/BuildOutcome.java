package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;

/**
 * How the build ended, apart from what gates say.
 *
 * @param kind how far it came
 * @param at the step it stopped in or before, such as {@code compiler:compile @ core}; foreign
 *     text; empty where unknown or of no interest
 * @param problems messages of the build, foreign text
 */
public record BuildOutcome(Kind kind, String at, List<String> problems) {
  /** How far a build came. */
  public enum Kind {
    /** No build was watched: receipts are judged by themselves. */
    UNWATCHED,
    SUCCEEDED,
    FAILED,
    IN_PROGRESS,
    INTERRUPTED
  }

  /** How a build ended, as rules see it. */
  public enum End {
    UNWATCHED("no build was watched"),
    SUCCEEDED("Maven succeeded"),
    /** No step failed: a gate refused, and its own status says why. */
    REFUSED("Maven stopped, and no gate that failed explains it"),
    /** A step of the build failed. */
    BROKEN("Maven stopped in a step, and no gate that failed explains it"),
    IN_PROGRESS("the build is in progress, or was killed: this was written ahead of its end"),
    INTERRUPTED("the build was interrupted before its end");

    private final String words;

    End(String words) {
      this.words = words;
    }

    /** The same in words, without an end mark. */
    public String words() {
      return words;
    }
  }

  /** No build was watched. */
  public static final BuildOutcome UNWATCHED = new BuildOutcome(Kind.UNWATCHED, "", List.of());

  public BuildOutcome {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    problems = List.copyOf(problems);
  }

  /** True where the build did not come to its end. */
  public boolean unfinished() {
    return kind == Kind.IN_PROGRESS || kind == Kind.INTERRUPTED;
  }

  /** The state of a decision made upon this outcome. */
  public State state() {
    return switch (kind) {
      case IN_PROGRESS -> State.IN_PROGRESS;
      case INTERRUPTED -> State.INTERRUPTED;
      default -> State.DECIDED;
    };
  }

  /** How it ended, as rules see it. */
  public End end() {
    return switch (kind) {
      case UNWATCHED -> End.UNWATCHED;
      case SUCCEEDED -> End.SUCCEEDED;
      case FAILED -> at.isEmpty() ? End.REFUSED : End.BROKEN;
      case IN_PROGRESS -> End.IN_PROGRESS;
      case INTERRUPTED -> End.INTERRUPTED;
    };
  }
}
