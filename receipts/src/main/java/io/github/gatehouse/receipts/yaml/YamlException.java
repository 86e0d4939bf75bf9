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
    this(finding, "", cause);
  }

  private YamlException(Finding finding, String file, Throwable cause) {
    super(text(finding, file), cause);
    this.finding = Objects.requireNonNull(finding, "finding");
  }

  private static String text(Finding finding, String file) {
    String between = file.isEmpty() || finding.where().isEmpty() ? "" : ": ";
    String where = file + between + finding.where();
    return finding.what() + (where.isEmpty() ? "" : " (" + where + ")") + "\nFix: " + finding.fix();
  }

  /** What is wrong; {@code where} is a line and a column. */
  public Finding finding() {
    return finding;
  }

  /** The same, with the name of the file in its message. */
  public YamlException in(String file) {
    return new YamlException(finding, file, getCause());
  }
}
