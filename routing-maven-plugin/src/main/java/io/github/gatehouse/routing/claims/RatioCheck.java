package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "So many times faster", between things of different size, or of a size that nobody names. */
final class RatioCheck implements ClaimCheck {
  private static final Pattern RATIO =
      Pattern.compile(
          "(?<![\\w.])\\d{1,6}(?:\\.\\d{1,6})? ?(?:×|x|times) ?"
              + "(?:faster|slower|speed-?up|improvement|quicker|higher throughput)\\b"
              + "|\\b(?:faster|slower|speed-?up) (?:by|of) \\d{1,6}(?:\\.\\d{1,6})? ?(?:×|x\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\w.])(\\d{1,9}) ?(k|ki|m|mi|g|gi|kib|mib|gib|kb|mb|gb|elements?|entries|rows)"
              + "(?:-elements?)?\\b(?! ?(?:elements?|ops|rows)?/)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile("(?<!\\w)([A-Za-z_][A-Za-z_0-9]{0,30}) ?= ?(\\w{1,30})");
  private static final Pattern SAME =
      Pattern.compile(
          "\\b(?:same|equal|identical) (?:\\p{L}{1,20} )?(?:size|parameter|input|length)");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (Sentence sentence : Sentence.of(document)) {
      Matcher ratio = RATIO.matcher(sentence.text());
      if (ratio.find() && !Words.conditional(sentence.text())) {
        wrong(sentence.text())
            .map(why -> "'" + ratio.group() + "' " + why)
            .ifPresent(what -> remarks.add(remark(document, sentence.line(), what)));
      }
    }
    return remarks;
  }

  private static Optional<String> wrong(String text) {
    Set<String> sizes = new TreeSet<>();
    Matcher size = SIZE.matcher(text);
    while (size.find() && sizes.size() < 2) {
      sizes.add(size.group(1) + " " + size.group(2).toLowerCase(Locale.ROOT));
    }
    if (sizes.size() > 1) {
      return Optional.of("compares measurements of " + String.join(" and of ", sizes));
    }
    Set<String> names = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find() && names.size() == values.size()) {
      names.add(parameter.group(1));
      values.add(parameter.group(1) + "=" + parameter.group(2));
    }
    if (values.size() > names.size()) {
      return Optional.of("compares " + String.join(" with ", values));
    }
    boolean named = !sizes.isEmpty() || !names.isEmpty();
    return named || SAME.matcher(text.toLowerCase(Locale.ROOT)).find()
        ? Optional.empty()
        : Optional.of("names no parameter, such as the number of elements");
  }

  private static Remark remark(Document document, int line, String what) {
    String fix = "compare the same benchmark with the same parameters, and name them";
    return new Remark(line, new Finding("claim-ratio", what, document.at(line), fix));
  }
}
