package io.github.gatehouse.gate.security.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.gate.security.PackageUrl;
import io.github.gatehouse.gate.security.Rating;
import io.github.gatehouse.gate.security.SecurityReport;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.Vulnerability;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was found, as the predicate that other tools know.
 *
 * @see <a
 *     href="https://github.com/in-toto/attestation/blob/main/spec/predicates/vulns_02.md">vulns</a>
 */
public final class VulnsJson {
  private static final String STATEMENT = "https://in-toto.io/Statement/v1";
  private static final String PREDICATE = "https://in-toto.io/attestation/vulns/v0.2";
  private static final String SCANNER = "pkg:maven/io.github.gatehouse-maven/gate-maven-plugin@";

  private VulnsJson() {}

  private record Statement(
      @JsonProperty("_type") String type,
      List<Resource> subject,
      String predicateType,
      Predicate predicate) {}

  private record Resource(String name, Map<String, String> digest) {}

  private record Predicate(Scanner scanner, Metadata metadata) {}

  private record Scanner(String uri, String version, Database db, List<Result> result) {}

  private record Database(String uri, String version, String lastUpdate) {}

  private record Result(String id, List<Score> severity, List<Map<String, String>> annotations) {}

  private record Score(String method, String score) {}

  private record Metadata(String scanStartedOn, String scanFinishedOn) {}

  /**
   * When a search began and ended.
   *
   * @param version of this plugin
   */
  public record Scan(String version, Instant startedOn, Instant finishedOn) {}

  /**
   * The statement as JSON.
   *
   * @return empty where there is no commit to speak of, or no advisories: the predicate has no word
   *     for "nobody looked"
   */
  public static Optional<String> write(
      SecurityReport report, Optional<Subject> subject, Scan scan) {
    if (subject.isEmpty() || report.snapshot().asOf().isEmpty()) {
      return Optional.empty();
    }
    Snapshot snapshot = report.snapshot();
    Database database =
        new Database(
            snapshot.origin(), snapshot.digest(), snapshot.asOf().orElseThrow() + "T00:00:00Z");
    Scanner scanner =
        new Scanner(
            SCANNER + scan.version(),
            scan.version(),
            database,
            report.open().stream().map(VulnsJson::result).toList());
    Metadata metadata = new Metadata(scan.startedOn().toString(), scan.finishedOn().toString());
    return Optional.of(
        CanonicalJson.write(
            new Statement(
                STATEMENT, resources(subject.get()), PREDICATE, new Predicate(scanner, metadata))));
  }

  private static List<Resource> resources(Subject subject) {
    return List.of(
        new Resource("commit", Map.of("gitCommit", subject.commit())),
        new Resource("tree", Map.of("gitTree", subject.tree())));
  }

  private static Result result(Vulnerability one) {
    List<Score> scores = new ArrayList<>();
    for (Rating rating : one.ratings()) {
      rating
          .score()
          .ifPresent(score -> scores.add(new Score(rating.method(), Double.toString(score))));
    }
    scores.add(new Score("gatehouse", one.severity().name().toLowerCase(Locale.ROOT)));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("package", PackageUrl.of(one.library()));
    more.put("aliases", String.join(" ", one.ids()));
    more.put("path", one.uses().get(0).shown());
    one.firstFixed().ifPresent(fixed -> more.put("fixedIn", fixed));
    return new Result(one.id(), scores, List.of(more));
  }
}
