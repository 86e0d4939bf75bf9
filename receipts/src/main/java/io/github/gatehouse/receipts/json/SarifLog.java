package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** A SARIF 2.1.0 log, member by member in the order of the file; null members are left out. */
public record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** One run of one tool. */
  public record Run(Tool tool, List<Result> results, String columnKind) {}

  /** The tool. */
  public record Tool(Driver driver) {}

  /** Who found it, and the kinds of things it finds. */
  public record Driver(String name, String informationUri, List<Rule> rules) {}

  /** A kind of finding with the page that explains it. */
  public record Rule(String id, String helpUri) {}

  /** One finding. */
  public record Result(String ruleId, Level level, Message message, List<Location> locations) {}

  /** Plain text in SARIF's own escapes. */
  public record Message(String text) {}

  /** Where a finding is. */
  public record Location(PhysicalLocation physicalLocation) {}

  /** A file, and a place in it unless region is null. */
  public record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  /** A file, relative to the repository. */
  public record ArtifactLocation(String uri) {}

  /** A line, and a column unless that is null; both from 1. */
  public record Region(int startLine, Integer startColumn) {}

  /** How much a finding matters. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** The word in the file. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The log of one run, ending in one line feed. */
  public static String write(List<Rule> rules, List<Result> results) {
    Driver driver = new Driver("Gatehouse", "https://gatehouse-maven.github.io/", rules);
    Run run = new Run(new Tool(driver), results, "utf16CodeUnits");
    return CanonicalJson.write(new SarifLog(SCHEMA, "2.1.0", List.of(run)));
  }
}
