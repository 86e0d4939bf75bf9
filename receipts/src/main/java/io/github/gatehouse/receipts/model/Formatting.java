package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * Files held against a formatter.
 *
 * @param files examined
 * @param violations files that the formatter would change
 */
public record Formatting(String tool, Basis basis, int files, int violations) implements Evidence {
  public Formatting {
    Checks.notNegative("files", files);
    Checks.notNegative("violations", violations);
    if (violations > files) {
      throw new IllegalArgumentException(
          "violations is " + violations + "; at most the " + files + " files examined");
    }
  }

  @Override
  public Outcome outcome() {
    if (files == 0) {
      return Outcome.inconclusive("no file examined");
    }
    return violations == 0 ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("files", files);
    return (files == 0 ? counts : counts.with("violations", violations)).known();
  }

  @Override
  public int failing() {
    return violations;
  }

  @Override
  public List<String> segments() {
    return List.of(
        violations == 0
            ? Words.count(files, "file") + " clean"
            : violations + "/" + files + " files need formatting");
  }

  @Override
  public Evidence plus(Evidence other) {
    Formatting that = (Formatting) other;
    return new Formatting(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.add(files, that.files),
        Words.add(violations, that.violations));
  }
}
