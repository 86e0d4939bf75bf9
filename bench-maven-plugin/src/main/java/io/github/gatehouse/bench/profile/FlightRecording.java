package io.github.gatehouse.bench.profile;

import io.github.gatehouse.bench.profile.Profile.Collections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads what the JVM recorded of a fork. */
public final class FlightRecording {
  /** The largest recording that is read, in bytes. */
  public static final long MAX_BYTES = 256L << 20;

  private static final int MAX_EVENTS = 5_000_000;

  private final StackSamples stacks = new StackSamples();
  private final AllocationSamples allocations = new AllocationSamples();
  private final InliningDecisions inlining = new InliningDecisions();
  private final Deoptimizations traps = new Deoptimizations();
  private Instant last = Instant.MIN;
  private Instant from = Instant.MAX;
  private long collections;
  private double pauseMillis;

  private FlightRecording() {}

  /**
   * Reads a recording.
   *
   * @param measured how long the measurement took that ended with the last sample of the benchmark:
   *     what came before was warming up
   * @throws IOException if it is missing, damaged or too large, or this JVM cannot read recordings
   */
  public static Profile read(Path file, Duration measured) throws IOException {
    long size = Files.isRegularFile(file) ? Files.size(file) : 0;
    if (size == 0) {
      throw new IOException("the fork left no flight recording");
    }
    if (size > MAX_BYTES) {
      throw new IOException(
          "the flight recording has " + size + " bytes; at most " + MAX_BYTES + " are read");
    }
    try {
      return new FlightRecording().profile(file, measured);
    } catch (LinkageError e) {
      throw new IOException("the JVM of this build cannot read flight recordings: " + e, e);
    } catch (RuntimeException e) {
      throw new IOException("the flight recording is damaged: " + e, e);
    }
  }

  private Profile profile(Path file, Duration measured) throws IOException {
    each(file, this::clock);
    from = last.equals(Instant.MIN) ? Instant.MAX : last.minus(measured);
    each(file, this::count);
    return new Profile(
        stacks.stacks(),
        stacks.unplaced(),
        stacks.inNative(),
        stacks.outside(),
        allocations.sites(),
        inlining.last(),
        traps.traps(),
        new Collections(collections, pauseMillis));
  }

  private void clock(RecordedEvent event) {
    if (event.getEventType().getName().equals("jdk.ExecutionSample")
        && event.getStartTime().isAfter(last)
        && StackSamples.within(event.getThread("sampledThread"), event.getStackTrace())
            .isPresent()) {
      last = event.getStartTime();
    }
  }

  private void count(RecordedEvent event) {
    boolean counts = !event.getStartTime().isBefore(from);
    switch (event.getEventType().getName()) {
      case "jdk.CompilerInlining" -> inlining.decided(event);
      case "jdk.Compilation" -> inlining.compiled(event);
      case "jdk.Deoptimization" -> traps.accept(event, counts);
      default -> {
        if (counts) {
          measured(event);
        }
      }
    }
  }

  private void measured(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> stacks.running(event);
      case "jdk.NativeMethodSample" -> stacks.inNative(event);
      case "jdk.ObjectAllocationSample" -> allocations.accept(event);
      case "jdk.GarbageCollection" -> {
        collections++;
        pauseMillis += event.getDuration("sumOfPauses").toNanos() / 1e6;
      }
      default -> {
        // Events about the JVM and the recording itself.
      }
    }
  }

  private static void each(Path file, Consumer<RecordedEvent> consumer) throws IOException {
    try (RecordingFile recording = new RecordingFile(file)) {
      for (int i = 0; recording.hasMoreEvents(); i++) {
        if (i == MAX_EVENTS) {
          throw new IOException("the flight recording has more than " + MAX_EVENTS + " events");
        }
        consumer.accept(recording.readEvent());
      }
    }
  }
}
