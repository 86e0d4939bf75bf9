package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param conflicts files that merging the base would leave in conflict; null where nobody can say
 * @param fetchAgeHours since the remote was last asked for the base, rounded down; null where that
 *     is not known
 * @param notes what else there is to know: who named the base, what is particular about the
 *     checkout
 */
public record BranchState(
    String tool,
    Basis basis,
    String base,
    String baseCommit,
    int ahead,
    int behind,
    Integer conflicts,
    Integer fetchAgeHours,
    List<String> notes)
    implements Evidence {
  private static final int SHORT = 7;

  public BranchState {
    Objects.requireNonNull(base, "base");
    Checks.hex40("baseCommit", baseCommit);
    Checks.notNegative("ahead", ahead);
    Checks.notNegative("behind", behind);
    Checks.notNegative("conflicts", Objects.requireNonNullElse(conflicts, 0));
    Checks.notNegative("fetchAgeHours", Objects.requireNonNullElse(fetchAgeHours, 0));
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** The distances, and nothing else known. */
  public BranchState(
      String tool, Basis basis, String base, String baseCommit, int ahead, int behind) {
    this(tool, basis, base, baseCommit, ahead, behind, null, null, List.of());
  }

  @Override
  public Outcome outcome() {
    return behind == 0 ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    return new Metrics()
        .with("ahead", ahead)
        .with("behind", behind)
        .with("conflicts", number(conflicts))
        .with("fetchAgeHours", number(fetchAgeHours))
        .known();
  }

  private static BigDecimal number(Integer countOrNull) {
    return countOrNull == null ? null : BigDecimal.valueOf(countOrNull);
  }

  @Override
  public int failing() {
    return behind == 0 ? 0 : 1;
  }

  @Override
  public List<String> segments() {
    String at = " @" + baseCommit.substring(0, SHORT);
    List<String> segments = new ArrayList<>();
    segments.add((behind == 0 ? "base up-to-date" : "base moved on") + at);
    segments.add("ahead: " + ahead + ", behind: " + behind);
    if (conflicts != null && conflicts > 0) {
      segments.add("conflicts: " + conflicts);
    }
    return segments;
  }

  /** The further behind of the two: one repository has one state, so the worse one counts. */
  @Override
  public Evidence plus(Evidence other) {
    BranchState that = (BranchState) other;
    return that.behind > behind ? that : this;
  }
}
