package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Where HEAD stands against its base branch.
 *
 * @param base name of the base, for example {@code origin/main}
 * @param baseCommit 40 hex digits
 * @param ahead commits of HEAD that the base lacks
 * @param behind commits of the base that HEAD lacks; 0 when the base is an ancestor of HEAD
 */
public record BranchState(
    String tool, Basis basis, String base, String baseCommit, int ahead, int behind)
    implements Evidence {
  private static final int SHORT = 7;

  public BranchState {
    Objects.requireNonNull(base, "base");
    Checks.hex40("baseCommit", baseCommit);
    Checks.notNegative("ahead", ahead);
    Checks.notNegative("behind", behind);
  }

  @Override
  public Outcome outcome() {
    return behind == 0 ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    return new Metrics().with("ahead", ahead).with("behind", behind).known();
  }

  @Override
  public int failing() {
    return behind == 0 ? 0 : 1;
  }

  @Override
  public List<String> segments() {
    String at = " @" + baseCommit.substring(0, SHORT);
    return List.of(
        (behind == 0 ? "base up-to-date" : "base moved on") + at,
        "ahead: " + ahead + ", behind: " + behind);
  }

  /** The further behind of the two: one repository has one state, so the worse one counts. */
  @Override
  public Evidence plus(Evidence other) {
    BranchState that = (BranchState) other;
    return that.behind > behind ? that : this;
  }
}
