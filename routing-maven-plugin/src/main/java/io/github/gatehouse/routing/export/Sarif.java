package io.github.gatehouse.routing.export;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;
import io.github.gatehouse.routing.json.SarifLog;
import io.github.gatehouse.routing.markdown.Foreign;
import java.util.EnumSet;
import java.util.List;

/**
 * The findings of a decision in SARIF 2.1.0, one result each, at their lines where they name one.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF</a>
 */
public final class Sarif {
  /** Pages of findings; each is named after an id. */
  static final String PAGES = "https://gatehouse-maven.github.io/findings/";

  /** What concerns no line concerns the build, and this file describes it. */
  private static final SarifLog.PhysicalLocation BUILD =
      new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation("pom.xml"), null);

  private static final int LONGEST = 500;

  private Sarif() {}

  /** The document, ending in one line feed. */
  public static String write(Decision decision) {
    List<GateFinding> findings = decision.findings();
    List<SarifLog.Rule> rules =
        findings.stream()
            .map(one -> one.finding().id())
            .distinct()
            .sorted()
            .map(id -> new SarifLog.Rule(id, PAGES + id))
            .toList();
    List<SarifLog.Result> results =
        findings.stream().map(one -> result(one, level(one, decision))).toList();
    return SarifLog.write(rules, results);
  }

  private static SarifLog.Result result(GateFinding one, SarifLog.Level level) {
    String where = one.finding().where();
    String at = where.isEmpty() ? "" : " (" + where + ")";
    String text = one.gate() + ": " + one.finding().what() + at;
    String fix = "Fix: " + one.finding().fix();
    return new SarifLog.Result(
        one.finding().id(),
        level,
        new SarifLog.Message(message(text) + "\n" + message(fix)),
        List.of(new SarifLog.Location(Place.of(where).map(Sarif::physical).orElse(BUILD))));
  }

  private static SarifLog.PhysicalLocation physical(Place place) {
    Integer column = place.column() == 0 ? null : place.column();
    return new SarifLog.PhysicalLocation(
        new SarifLog.ArtifactLocation(place.uri()), new SarifLog.Region(place.line(), column));
  }

  /** Only a gate that lets the change through makes its own findings less than errors. */
  private static SarifLog.Level level(GateFinding one, Decision decision) {
    return decision.facts().standings().stream()
        .filter(gate -> gate.gate().equals(one.gate()))
        .filter(gate -> gate.findings().contains(one.finding()))
        .filter(Standing::satisfied)
        .findFirst()
        .map(gate -> quiet(gate.status()) ? SarifLog.Level.NOTE : SarifLog.Level.WARNING)
        .orElse(SarifLog.Level.ERROR);
  }

  private static boolean quiet(EffectiveStatus status) {
    return EnumSet.of(EffectiveStatus.PASS, EffectiveStatus.SKIP_OK).contains(status);
  }

  /**
   * Foreign text as part of a message: braces are doubled, as SARIF has it (3.11.5), and no {@code
   * [text](target)} is left that would be a link (3.11.6).
   */
  static String message(String foreign) {
    return Foreign.shown(foreign, LONGEST)
        .replace("](", "] (")
        .replace("{", "{{")
        .replace("}", "}}");
  }
}
