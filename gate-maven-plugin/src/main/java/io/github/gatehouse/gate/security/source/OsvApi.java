package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.AdvisorySource;
import io.github.gatehouse.gate.security.Library;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.json.OsvBatch;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A server that speaks the OSV API. It learns name and version of every dependency.
 *
 * @param base address without {@code /v1}
 * @param limit for all requests together
 * @param proxy that requests go through; without one, what the JVM is told
 */
public record OsvApi(URI base, InstantSource clock, Duration limit, Optional<HttpProxy> proxy)
    implements AdvisorySource {
  private static final int BATCH = 500;
  private static final int MAX_ROUNDS = 200;
  private static final int MAX_IDS = 10_000;
  private static final int OK = 200;

  public OsvApi {
    boolean http = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
    if (!http || base.getHost() == null || base.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "gate.security.api is '" + base + "'; an address such as https://api.osv.dev");
    }
  }

  @Override
  public Snapshot read(ResolvedGraph graph) throws IOException, InterruptedException {
    Instant now = clock.instant();
    OsvHttp http = new OsvHttp(base, clock, limit, proxy);
    Map<String, String> ids = ids(graph, http);
    Reading reading = new Reading(graph.names(), now);
    StringBuilder read = new StringBuilder();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      read.append(id.getKey()).append(' ').append(id.getValue()).append('\n');
      HttpResponse<byte[]> answer = http.get("/v1/vulns/" + id.getKey());
      if (answer.statusCode() == OK) {
        reading.advisory(id.getKey(), answer.body());
      } else {
        reading.refused(id.getKey(), "HTTP " + answer.statusCode());
      }
    }
    // The server's advisories are those of the day on which it was asked.
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return reading.snapshot(base.toString(), Sha256.of(read.toString()), Optional.of(today));
  }

  private static Map<String, String> ids(ResolvedGraph graph, OsvHttp http)
      throws IOException, InterruptedException {
    List<OsvBatch.Question> open = new ArrayList<>();
    for (Library library : graph.versions()) {
      open.add(new OsvBatch.Question(library, ""));
    }
    Map<String, String> ids = new TreeMap<>();
    for (int round = 0; !open.isEmpty(); round++) {
      if (round == MAX_ROUNDS || ids.size() > MAX_IDS) {
        throw new IOException(
            "the server has no end of answers: " + ids.size() + " ids in " + round + " rounds");
      }
      List<OsvBatch.Question> batch = List.copyOf(open.subList(0, Math.min(BATCH, open.size())));
      HttpResponse<byte[]> answer = http.post("/v1/querybatch", OsvBatch.write(batch));
      if (answer.statusCode() != OK) {
        throw new IOException("querybatch: HTTP " + answer.statusCode());
      }
      OsvBatch.Answer read = OsvBatch.read(answer.body(), batch);
      ids.putAll(read.ids());
      open.subList(0, batch.size()).clear();
      open.addAll(read.more());
    }
    return ids;
  }
}
