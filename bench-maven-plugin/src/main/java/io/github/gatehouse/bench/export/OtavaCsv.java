package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the head measured as one row of CSV with its heading: time, commit, nanoseconds per
 * operation of each benchmark. Otava, formerly Hunter, reads the rows of many runs.
 */
public final class OtavaCsv {
  private static final double CONFIDENCE = 0.99;

  private OtavaCsv() {}

  /** Both lines. */
  public static String write(Recording recording) {
    List<String> heading = new ArrayList<>(List.of("time", "commit"));
    String commit = recording.setup().head().commit();
    List<String> row = new ArrayList<>();
    row.add(recording.setup().startedOn());
    row.add(commit == null ? recording.setup().head().name() : commit);
    for (Observed one : Observed.of(recording, Version.HEAD)) {
      heading.add(one.id());
      double nanos = one.mean(Metric.WALL, CONFIDENCE).orElseThrow().value();
      row.add(String.valueOf(Observed.rounded(nanos)));
    }
    return line(heading) + line(row);
  }

  private static String line(List<String> fields) {
    return fields.stream().map(OtavaCsv::field).collect(Collectors.joining(",", "", "\n"));
  }

  /** Quoted where it must be, as RFC 4180 has it; a line feed in an id would be another row. */
  private static String field(String text) {
    String shown = Foreign.shown(text, Foreign.KEPT);
    return shown.matches("[^,\"]*") ? shown : '"' + shown.replace("\"", "\"\"") + '"';
  }
}
