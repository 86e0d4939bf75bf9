package io.github.gatehouse.bench.evaluation.recorder;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Joins recordings to one that is small enough to keep: of all pairs the rounds that count, and of
 * these what is replayed, in five digits. Arguments: the result, and what it is joined from; {@code
 * file=5} is a run of {@code bench:ab} on the injections at level 5.
 */
public final class Compaction {
  private static final MathContext DIGITS = new MathContext(5);

  private Compaction() {}

  /** Entry. */
  public static void main(String[] arguments) throws IOException {
    List<RecordedPair> pairs = new ArrayList<>();
    Setup setup = null;
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      String[] parts = argument.split("=", -1);
      Recording recording = RecordingJson.read(Path.of(parts[0]), System.out::println);
      setup = setup == null ? recording.setup() : setup;
      for (RecordedPair pair : recording.pairs()) {
        pairs.add(compact(pair, parts.length > 1 ? method(pair) + "+" + parts[1] : pair.id()));
      }
    }
    String text = RecordingJson.text(new Recording(setup, pairs, List.of()));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    System.out.println(pairs.size() + " pairs, " + Files.size(Path.of(arguments[0])) + " bytes");
  }

  private static String method(RecordedPair pair) {
    return pair.id().substring(pair.id().lastIndexOf('.') + 1);
  }

  static RecordedPair compact(RecordedPair recorded, String id) {
    Pair pair = recorded.pair();
    List<Round> rounds =
        pair.counted().stream()
            .map(round -> new Round(round.first(), compact(round.base()), compact(round.head())))
            .toList();
    return new RecordedPair(
        id,
        recorded.role(),
        recorded.session(),
        recorded.at(),
        new Pair(
            pair.benchmark(),
            pair.started(),
            pair.warmups(),
            pair.settled(),
            pair.held(),
            pair.window(),
            rounds));
  }

  /** Operations are kept: they say how exact the bytes are. */
  private static Sample compact(Sample sample) {
    return new Sample(
        rounded(sample.wallNanos()),
        sample.operations(),
        rounded(sample.cpuNanos()),
        rounded(sample.bytes()),
        0,
        0,
        rounded(sample.others()),
        rounded(sample.waitedNanos()),
        rounded(sample.timed()));
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }
}
