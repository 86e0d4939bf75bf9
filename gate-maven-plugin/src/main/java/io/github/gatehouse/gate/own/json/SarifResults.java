package io.github.gatehouse.gate.own.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gatehouse.gate.own.report.Hit;
import io.github.gatehouse.gate.own.report.Hits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The results of a SARIF 2.x log, one in memory at a time. */
public final class SarifResults {
  /** Larger reports are refused, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private SarifResults() {}

  /**
   * Reads the results that say that something is wrong: those whose suppressions are all accepted,
   * and those of the kinds {@code pass}, {@code notApplicable} and {@code informational}, are left
   * out.
   *
   * @throws IOException if the file cannot be read, is too large, or is no SARIF
   */
  public static List<Hit> read(Path report) throws IOException {
    if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(report.getFileName() + " is not a regular file");
    }
    long size = Files.size(report);
    if (size > MAX_BYTES) {
      throw new IOException(
          report.getFileName() + " has " + size + " bytes; at most " + MAX_BYTES + " are read");
    }
    Hits hits = new Hits();
    boolean runs = false;
    try (JsonParser parser = new JsonFactory().createParser(report.toFile())) {
      parser.setCodec(new ObjectMapper());
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(report.getFileName() + " is no SARIF: no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean here = parser.currentName().equals("runs");
        runs |= here;
        if (parser.nextToken() == JsonToken.START_ARRAY && here) {
          runs(parser, hits);
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw new IOException(report.getFileName() + " is no SARIF: " + e.getOriginalMessage(), e);
    }
    if (!runs) {
      throw new IOException(report.getFileName() + " is no SARIF: it has no runs");
    }
    return hits.all();
  }

  private static void runs(JsonParser parser, Hits hits) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean results = parser.currentName().equals("results");
        if (parser.nextToken() == JsonToken.START_ARRAY && results) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode result = parser.readValueAsTree();
            if (wrong(result)) {
              hits.add(hit(result));
            }
          }
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private static boolean wrong(JsonNode result) {
    String kind = result.path("kind").asText("fail");
    boolean judged = kind.equals("fail") || kind.equals("open") || kind.equals("review");
    boolean none = result.path("level").asText("").equals("none");
    return judged && !none && !suppressed(result.path("suppressions"));
  }

  /** One that was rejected, or that nobody has decided upon yet, lets the result stand. */
  private static boolean suppressed(JsonNode suppressions) {
    for (JsonNode one : suppressions) {
      if (!one.path("status").asText("accepted").equals("accepted")) {
        return false;
      }
    }
    return suppressions.size() > 0;
  }

  private static Hit hit(JsonNode result) {
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    String rule = result.path("ruleId").asText("");
    return new Hit(
        rule.isEmpty() ? result.path("rule").path("id").asText("result") : rule,
        result.path("message").path("text").asText(""),
        place.path("artifactLocation").path("uri").asText(""),
        place.path("region").path("startLine").asInt(0));
  }
}
