package io.github.gatehouse.bench.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/** Counts stacks of JMH's worker threads, cut where JMH ends and the benchmark begins. */
final class StackSamples {
  private static final String WORKER = "-jmh-worker-";

  private final Map<List<String>, Long> stacks = new HashMap<>();
  private long unplaced;
  private long inNative;
  private long outside;

  void running(RecordedEvent event) {
    Optional<List<String>> stack = within(event.getThread("sampledThread"), event.getStackTrace());
    if (stack.isPresent()) {
      stacks.merge(stack.get(), 1L, Long::sum);
    } else if (isWorker(event.getThread("sampledThread")) && truncated(event.getStackTrace())) {
      unplaced++;
    } else {
      outside++;
    }
  }

  void inNative(RecordedEvent event) {
    if (within(event.getThread("sampledThread"), event.getStackTrace()).isPresent()) {
      inNative++;
    }
  }

  Map<List<String>, Long> stacks() {
    return stacks;
  }

  long unplaced() {
    return unplaced;
  }

  long inNative() {
    return inNative;
  }

  long outside() {
    return outside;
  }

  /** The frames above JMH's, outermost first; empty where it is not the benchmark that runs. */
  static Optional<List<String>> within(RecordedThread thread, RecordedStackTrace trace) {
    if (!isWorker(thread) || trace == null) {
      return Optional.empty();
    }
    List<RecordedFrame> frames = trace.getFrames();
    int stub = 0;
    while (stub < frames.size() && !Stub.is(MethodName.of(frames.get(stub).getMethod()))) {
      stub++;
    }
    if (stub == frames.size()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = stub - 1; i >= 0; i--) {
      names.add(MethodName.of(frames.get(i).getMethod()));
    }
    return Optional.of(List.copyOf(names));
  }

  private static boolean isWorker(RecordedThread thread) {
    return thread != null && thread.getJavaName() != null && thread.getJavaName().contains(WORKER);
  }

  private static boolean truncated(RecordedStackTrace trace) {
    return trace != null && trace.isTruncated();
  }
}
