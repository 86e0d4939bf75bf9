package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody acts, or is to act, whom the registry does not know. */
final class TargetCheck implements ClaimCheck {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:next|current|previous|acting) agent ?: ?(.{1,100})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROUTE =
      Pattern.compile(
          "^next action ?: ?(?:route|loop|escalate|hand ?off|return) to (.{1,100})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARROW =
      Pattern.compile("\\b(?:FINALIZE|NEXT|LOOP|ESCALATE)\\b {0,3}(?:→|->|=>) {0,3}(.{1,100})");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("^([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5}):");
  private static final Pattern NAME = Pattern.compile("@?[\\w.-]{1,60}");

  /** Gatehouse itself, and words that name nobody. */
  private static final Set<String> NOT_ASKED =
      Set.of("routing-maven-plugin", "none", "-", "n", "the", "a", "an", "your");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (Passage passage : document.passages()) {
      if (!passage.is(Kind.LISTING)) {
        named(passage)
            .flatMap(value -> unknown(value, context.targets()))
            .ifPresent(name -> remarks.add(remark(document, passage.line(), name)));
      }
    }
    return remarks;
  }

  private static Optional<String> named(Passage passage) {
    String text = Mark.of(passage.text()).rest();
    Matcher arrow = ARROW.matcher(text);
    if (arrow.find()) {
      return Optional.of(arrow.group(1));
    }
    boolean alternatives = passage.section().toLowerCase(Locale.ROOT).contains("alternative");
    List<Pattern> patterns =
        alternatives && passage.is(Kind.ITEM, Kind.PROSE)
            ? List.of(LABEL, ROUTE, ALTERNATIVE)
            : List.of(LABEL, ROUTE);
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<String> unknown(String value, Set<String> targets) {
    Matcher name = NAME.matcher(Mark.of(value).rest());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String id = name.group().replaceAll("[.-]$", "");
    return targets.contains(id) || NOT_ASKED.contains(id.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(id);
  }

  private static Remark remark(Document document, int line, String name) {
    String what = "'" + name + "' is nobody whom the registry of targets knows";
    String fix = "name a target of routing.yaml, or add " + name + " to it";
    return new Remark(line, new Finding("claim-target", what, document.at(line), fix));
  }
}
