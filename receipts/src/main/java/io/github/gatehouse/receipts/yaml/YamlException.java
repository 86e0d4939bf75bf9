package io.github.gatehouse.receipts.yaml;

import io.github.gatehouse.receipts.model.Finding;
import java.io.IOException;
import java.util.Objects;

/** A file that people write does not say what it should; the finding tells what, where and how. */
public final class YamlException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Findings are not serialisable, and exceptions are by heritage only. */
  private final transient Finding finding;

  YamlException(Finding finding, Throwable cause) {
    super(text(finding), cause);
    this.finding = Objects.requireNonNull(finding, "finding");
  }

  private static String text(Finding finding) {
    String where = finding.where().isEmpty() ? "" : " (" + finding.where() + ")";
    return finding.what() + where + "\nFix: " + finding.fix();
  }

  /**
   * What is wrong; {@code where} is a line and a column, behind the file's name if one is known.
   */
  public Finding finding() {
    return finding;
  }

  /** The same, of a file with a name. */
  public YamlException in(String file) {
    String where = finding.where().isEmpty() ? file : file + ": " + finding.where();
    return new YamlException(
        new Finding(finding.id(), finding.what(), where, finding.fix()), getCause());
  }
}
