package io.github.gatehouse.receipts.export;

import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.EnumSet;
import java.util.List;

/**
 * Findings in SARIF 2.1.0, one result each, at their lines where they name one.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF</a>
 */
public final class Sarif {
  /**
   * One finding.
   *
   * @param gate id, or who else found it
   * @param level how much it matters
   */
  public record Found(String gate, Finding finding, SarifLog.Level level) {}

  private static final String SITE = "https://gatehouse-maven.github.io/";

  /** Pages of findings; each is named after an id. */
  private static final String PAGES = SITE + "findings/";

  /** What concerns no line concerns the build, and this file describes it. */
  private static final SarifLog.PhysicalLocation BUILD =
      new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation("pom.xml", null), null);

  private static final int LONGEST = 500;

  private Sarif() {}

  /** Address of the page about a finding. */
  public static String page(String id) {
    return PAGES + id;
  }

  /** The document, ending in one line feed; results in the order given. */
  public static String write(List<Found> findings) {
    List<SarifLog.Rule> rules =
        findings.stream()
            .map(one -> one.finding().id())
            .distinct()
            .sorted()
            .map(id -> new SarifLog.Rule(id, page(id)))
            .toList();
    SarifLog.Driver driver = new SarifLog.Driver("Gatehouse", null, SITE, rules);
    List<SarifLog.Result> results = findings.stream().map(Sarif::result).toList();
    return SarifLog.of(List.of(SarifLog.Run.of(driver, results))).text();
  }

  /** All findings of some gates. */
  public static List<Found> of(List<Standing> gates) {
    return gates.stream()
        .flatMap(
            gate ->
                gate.findings().stream()
                    .distinct()
                    .map(one -> new Found(gate.gate(), one, level(gate))))
        .toList();
  }

  /** Only a gate that lets the change through makes its own findings less than errors. */
  public static SarifLog.Level level(Standing gate) {
    if (!gate.satisfied()) {
      return SarifLog.Level.ERROR;
    }
    return quiet(gate.status()) ? SarifLog.Level.NOTE : SarifLog.Level.WARNING;
  }

  private static SarifLog.Result result(Found one) {
    String where = one.finding().where();
    String at = where.isEmpty() ? "" : " (" + where + ")";
    String text = one.gate() + ": " + one.finding().what() + at;
    String fix = "Fix: " + one.finding().fix();
    return SarifLog.Result.of(
        one.finding().id(),
        one.level(),
        new SarifLog.Message(message(text) + "\n" + message(fix)),
        new SarifLog.Location(Place.of(where).map(Sarif::physical).orElse(BUILD)));
  }

  private static SarifLog.PhysicalLocation physical(Place place) {
    Integer column = place.column() == 0 ? null : place.column();
    return new SarifLog.PhysicalLocation(
        new SarifLog.ArtifactLocation(place.uri(), null),
        new SarifLog.Region(place.line(), column));
  }

  private static boolean quiet(EffectiveStatus status) {
    return EnumSet.of(EffectiveStatus.PASS, EffectiveStatus.SKIP_OK).contains(status);
  }

  static String message(String foreign) {
    return escaped(Foreign.shown(foreign, LONGEST));
  }

  /**
   * Foreign text as part of a message: braces are doubled, as SARIF has it (3.11.5), and no {@code
   * [text](target)} is left that would be a link (3.11.6).
   */
  public static String escaped(String foreign) {
    return foreign.replace("](", "] (").replace("{", "{{").replace("}", "}}");
  }
}
