package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds documents that people or agents wrote against what was measured. What they claim is never
 * evidence; what a machine can refute of it becomes a finding.
 */
public final class ClaimsAudit {
  /** Characters of a document that is audited at most. */
  public static final int LONGEST = 1 << 20;

  /** Findings of one document that are shown. */
  public static final int MOST = 200;

  private static final List<ClaimCheck> CHECKS =
      List.of(
          new UnreadCheck(),
          new CommitCheck(),
          new TimeCheck(),
          new TargetCheck(),
          new GateNameCheck(),
          new UnmeasuredCheck(),
          new PartialPassCheck(),
          new ContradictionCheck(),
          new PlaceholderCheck(),
          new ExpectationCheck(),
          new RatioCheck(),
          new DurationCheck(),
          new ScopeCheck(),
          new PathCheck(),
          new ConfidenceCheck());

  private final Context context;
  private final Quotations quotations;

  public ClaimsAudit(Context context) {
    this.context = context;
    this.quotations = new Quotations(context.standings());
  }

  /**
   * Everything that is refuted, in the order of the document; at most {@value #MOST} findings and
   * one that says how many more there are. A document of more than {@value #LONGEST} characters is
   * not read, and the one finding says so.
   *
   * @param name of the file, relative to the repository, {@code /} separators; foreign text
   * @param text Markdown; foreign text
   */
  public List<Finding> audit(String name, String text) {
    if (text.length() > LONGEST) {
      return List.of(UnreadCheck.whole(name, text.length(), LONGEST));
    }
    Document document = DocumentReader.read(name, text, quotations);
    List<Remark> remarks = new ArrayList<>();
    CHECKS.forEach(check -> remarks.addAll(check.check(document, context)));
    remarks.sort(Comparator.comparingInt(Remark::line));
    List<Finding> findings = new ArrayList<>();
    remarks.stream().limit(MOST).map(Remark::finding).forEach(findings::add);
    if (remarks.size() > MOST) {
      findings.add(more(name, remarks.size() - MOST));
    }
    return List.copyOf(findings);
  }

  private static Finding more(String name, int count) {
    String what = count + " more claims are refuted; " + MOST + " are shown";
    return new Finding("claim-more", what, name, "mend those that are shown, and audit it again");
  }
}
