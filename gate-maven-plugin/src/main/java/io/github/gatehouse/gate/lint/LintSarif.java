package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.export.Sarif;
import io.github.gatehouse.receipts.json.SarifLog;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All findings of a module's linters in SARIF 2.1.0, a run for each linter.
 *
 * @param root files are shown relative to this directory
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF</a>
 */
record LintSarif(Path root) {
  /** The fingerprint's name and the version of how it is made. */
  static final String FINGERPRINT = "gatehouseLint/v1";

  /** More of one tool are not shown: readers of such files have bounds of their own. */
  static final int MOST = 10_000;

  /** One linter's run. */
  SarifLog.Run run(JudgedRun judged) {
    LinterRun run = judged.run();
    List<String> rules =
        run.findings().stream().map(LintFinding::check).distinct().sorted().toList();
    Set<String> failing =
        judged.counted().stream().map(judged.keys()::get).collect(Collectors.toSet());
    boolean compared = judged.policy().compares(run);
    List<SarifLog.Result> results = new ArrayList<>();
    for (LintFinding one : run.findings().stream().limit(MOST).toList()) {
      String key = judged.keys().get(one);
      String state = failing.contains(key) ? "new" : "unchanged";
      results.add(
          new SarifLog.Result(
              one.check(),
              rules.indexOf(one.check()),
              one.level().sarif(),
              new SarifLog.Message(message(one)),
              locations(one),
              Map.of(FINGERPRINT, key),
              compared ? state : null));
    }
    List<SarifLog.Rule> known = rules.stream().map(id -> new SarifLog.Rule(id, null)).toList();
    SarifLog.Driver driver = new SarifLog.Driver(run.tool(), run.by().version(), null, known);
    return SarifLog.Run.of(driver, said(run), results);
  }

  private static List<SarifLog.Notification> said(LinterRun run) {
    int all = run.findings().size();
    Optional<String> cut =
        all > MOST ? Optional.of("the first " + MOST + " of " + all) : Optional.empty();
    return Stream.concat(run.leftOutText().stream(), cut.stream())
        .map(text -> new SarifLog.Notification(SarifLog.Level.NOTE, new SarifLog.Message(text)))
        .toList();
  }

  private List<SarifLog.Location> locations(LintFinding one) {
    if (one.file().isEmpty() || !one.file().get().startsWith(root)) {
      return List.of();
    }
    Integer column = one.column() == 0 ? null : one.column();
    SarifLog.Region region = one.line() == 0 ? null : new SarifLog.Region(one.line(), column);
    SarifLog.ArtifactLocation file =
        new SarifLog.ArtifactLocation(uri(one.path(root)), SarifLog.ROOT);
    return List.of(new SarifLog.Location(new SarifLog.PhysicalLocation(file, region)));
  }

  private static String uri(String path) {
    try {
      // Without the slash a colon in the first name would make it a scheme.
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path can be quoted: " + path, e);
    }
  }

  private static String message(LintFinding one) {
    return Sarif.escaped(one.message().isEmpty() ? "(no message)" : one.message());
  }
}
