package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.MonotonicClock;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.bench.run.Turnstile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Measures a comparison, and leaves its raw data in {@code recording.jsonl}. */
public final class AbSession {
  /** The name of the file, in the request's output directory. */
  public static final String RECORDING = "recording.jsonl";

  /** Sorts by time as a name of a session and of its file. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final Consumer<String> lines;
  private final Tempo tempo;

  /**
   * @param clock dates what is recorded; time limits do not depend on it
   * @param lines takes the progress
   */
  public AbSession(InstantSource clock, Consumer<String> lines) {
    this(clock, lines, Tempo.standard());
  }

  AbSession(InstantSource clock, Consumer<String> lines, Tempo tempo) {
    this.clock = clock;
    this.lines = lines;
    this.tempo = tempo;
  }

  /**
   * Measures pairs until every benchmark is decided, or the time is up. Nothing that was started
   * still runs when it returns or throws.
   *
   * @return the raw data, those of pooled earlier sessions first
   * @throws IOException if nothing can be measured or recorded any more; what was recorded until
   *     then is kept, and pooled next time
   */
  public Recording run(AbRequest request) throws IOException, InterruptedException {
    RandomGenerator random = new SplittableRandom(request.seed());
    Turnstile.enter();
    try (Sides sides = new Sides(request, tempo, random)) {
      Setup setup = setup(request, sides.head());
      Controls controls = Controls.of(setup, random);
      String name = NAME.format(clock.instant()) + "-" + Long.toHexString(request.seed());
      lines.accept("session " + name + ", seed " + request.seed());
      Path file = request.output().resolve(RECORDING);
      Pool pool = new Pool(setup, file, request.pool(), lines);
      pool.prune(clock.instant());
      List<RecordedPair> earlier = controls.usable(pool.earlier());
      List<Path> own = pool.own(name).stream().toList();
      try (Logbook book = Logbook.begin(new Recording(setup, earlier, List.of()), file, own)) {
        Countdown time = new Countdown(MonotonicClock::nanos, request.maxTime());
        new Schedule(
                new Schedule.Session(name, clock, random),
                new JudgedDesk(controls),
                sides,
                book,
                time,
                new Ticker(lines, setup.own().size(), time))
            .run();
        return book.recording();
      }
    } finally {
      Turnstile.leave();
    }
  }

  private Setup setup(AbRequest request, HostProcess host) {
    return new Setup(
        request.budget(),
        request.suite(),
        request.base().origin(),
        request.head().origin(),
        ThisMachine.with(host.jdk(), host.cores(), request.jvmArgs()),
        request.benchmarks(),
        request.shard(),
        request.seed(),
        request.mostPairs(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
