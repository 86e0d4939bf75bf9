package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.text.Foreign;

/** A policy that cannot be used: what is wrong, where, and what would be right. */
public final class PolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 400;

  private final String what;
  private final String place;
  private final String fix;

  /**
   * Says what is wrong.
   *
   * @param what with the value and what is allowed
   * @param place file, line and column, or element
   * @param fix a command, or a line of the policy
   */
  public PolicyException(String what, String place, String fix) {
    super(shown(what) + "\n  at " + shown(place) + "\n  Fix: " + shown(fix));
    this.what = shown(what);
    this.place = shown(place);
    this.fix = shown(fix);
  }

  /** What a finding says of a file of the policy. */
  public static PolicyException of(String file, Finding finding) {
    String place = finding.where().isEmpty() ? file : file + ", " + finding.where();
    return new PolicyException(finding.what(), place, finding.fix());
  }

  private static String shown(String text) {
    return Foreign.shown(text, LONGEST);
  }

  /** What is wrong; may quote the policy, which may be foreign text. */
  public String what() {
    return what;
  }

  /** File, line and column, or element. */
  public String place() {
    return place;
  }

  /** What would be right. */
  public String fix() {
    return fix;
  }
}
