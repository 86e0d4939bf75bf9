package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A SARIF 2.1.0 log, member by member in the order of the file; null members are left out. */
public record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
  /** The base that files may be relative to: where Maven was started. */
  public static final String ROOT = "%SRCROOT%";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** One run of one tool; columns count UTF-16 units. */
  public record Run(
      Tool tool,
      List<Invocation> invocations,
      Map<String, RootFolder> originalUriBaseIds,
      List<Result> results,
      String columnKind) {
    private static final String UTF_16 = "utf16CodeUnits";

    /** One run that names files by themselves. */
    public static Run of(Driver driver, List<Result> results) {
      return new Run(new Tool(driver), null, null, results, UTF_16);
    }

    /** One run that names files below the root, which is another one on each machine. */
    public static Run of(Driver driver, List<Notification> said, List<Result> results) {
      RootFolder root = new RootFolder(new Message("where Maven was started"));
      return new Run(
          new Tool(driver),
          List.of(new Invocation(true, said)),
          Map.of(ROOT, root),
          results,
          UTF_16);
    }
  }

  /** The tool. */
  public record Tool(Driver driver) {}

  /** Who found it, and the kinds of things it finds. */
  public record Driver(String name, String version, String informationUri, List<Rule> rules) {}

  /** A kind of finding, and the page that explains it. */
  public record Rule(String id, String helpUri) {}

  /** How the tool ran. */
  public record Invocation(
      boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

  /** What is to be said of the run itself. */
  public record Notification(Level level, Message message) {}

  /** A folder that is told by words alone. */
  public record RootFolder(Message description) {}

  /** One finding; {@code baselineState} only where it was compared with what there was before. */
  public record Result(
      String ruleId,
      Integer ruleIndex,
      Level level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      String baselineState) {
    /** One that stands for itself. */
    public static Result of(String ruleId, Level level, Message message, Location location) {
      return new Result(ruleId, null, level, message, List.of(location), null, null);
    }
  }

  /** Plain text in SARIF's own escapes. */
  public record Message(String text) {}

  /** Where a finding is. */
  public record Location(PhysicalLocation physicalLocation) {}

  /** A file, and a place in it unless region is null. */
  public record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  /** A file by its relative URI, and the base that it is relative to. */
  public record ArtifactLocation(String uri, String uriBaseId) {}

  /** A line, and a column unless that is null; both from 1. */
  public record Region(int startLine, Integer startColumn) {}

  /** How much a finding matters. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** The word in the file. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A log of some runs. */
  public static SarifLog of(List<Run> runs) {
    return new SarifLog(SCHEMA, "2.1.0", runs);
  }

  /** This log, and those runs of another one whose tools this one lacks, which come first. */
  public SarifLog after(SarifLog other) {
    List<String> own = runs.stream().map(run -> run.tool().driver().name()).toList();
    List<Run> all = new ArrayList<>(other.runs);
    all.removeIf(run -> own.contains(run.tool().driver().name()));
    all.addAll(runs);
    return of(all);
  }

  /** The document, ending in one line feed. */
  public String text() {
    return CanonicalJson.write(this);
  }

  /**
   * Reads a log that this class has written; one without runs where there is none.
   *
   * @throws IOException if it cannot be read
   */
  public static SarifLog read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > CanonicalJson.MAX_LARGE_BYTES) {
      return of(List.of());
    }
    return CanonicalJson.readLarge(Files.readString(file), SarifLog.class);
  }
}
