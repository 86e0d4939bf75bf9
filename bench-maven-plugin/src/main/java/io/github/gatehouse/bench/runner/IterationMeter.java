package io.github.gatehouse.bench.runner;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an iteration cost, beside JMH's own score: CPU and allocation of the worker threads alone,
 * compilation, collection, and what other processes took of the machine meanwhile.
 */
final class IterationMeter {
  private static final long UNKNOWN = -1;
  private static final String WORKER = "-jmh-worker-";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();

  private final WorkerQueues queues = new WorkerQueues();

  private Map<Long, Usage> workers = Map.of();
  private WorkerQueues.Reading queued;
  private long compiled;
  private long collected;
  private long process;
  private long busy;
  private long started;

  /** CPU nanoseconds and bytes of one thread since it began. */
  private record Usage(String name, long nanos, long bytes) {
    static final Usage NONE = new Usage("", 0, 0);
  }

  void start() {
    collected = collected();
    process = system.getProcessCpuTime();
    busy = MachineTime.busyNanos();
    started = ForkedJvm.nanos();
    workers = workers();
    queued = queued(workers);
  }

  /**
   * CPU nanoseconds and bytes of the workers, milliseconds of compilation since the last call and
   * of collection since the start, CPU nanoseconds of others and wall nanoseconds since the start;
   * −1 is what this JVM or system cannot tell.
   */
  List<Object> stop() {
    Map<Long, Usage> now = workers();
    long elapsed = ForkedJvm.nanos() - started;
    long waited = waited(queued(now), elapsed);
    long others = UNKNOWN;
    if (busy >= 0) {
      others = Math.max(0, MachineTime.busyNanos() - busy - (system.getProcessCpuTime() - process));
    }
    long compiledBefore = compiled;
    compiled = compiled();
    long nanos = now.isEmpty() ? UNKNOWN : 0;
    long bytes = now.isEmpty() ? UNKNOWN : 0;
    for (Map.Entry<Long, Usage> entry : now.entrySet()) {
      Usage before = workers.getOrDefault(entry.getKey(), Usage.NONE);
      nanos += entry.getValue().nanos() - before.nanos();
      bytes += entry.getValue().bytes() - before.bytes();
    }
    return List.of(
        nanos,
        bytes,
        Math.max(0, compiled - compiledBefore),
        collected() - collected,
        others,
        elapsed,
        waited);
  }

  private WorkerQueues.Reading queued(Map<Long, Usage> threads) {
    return queues.read(threads.values().stream().map(Usage::name).toList());
  }

  private long waited(WorkerQueues.Reading now, long elapsed) {
    if (now.workers() == 0 || now.workers() != queued.workers()) {
      return UNKNOWN;
    }
    long ran = now.ran() - queued.ran() + now.queued() - queued.queued();
    return Math.max(0, now.workers() * elapsed - ran);
  }

  private Map<Long, Usage> workers() {
    Map<Long, Usage> found = new HashMap<>();
    long[] ids = threads.getAllThreadIds();
    ThreadInfo[] infos = threads.getThreadInfo(ids);
    for (int i = 0; i < ids.length; i++) {
      if (infos[i] != null && infos[i].getThreadName().contains(WORKER)) {
        long nanos = threads.getThreadCpuTime(ids[i]);
        long bytes = threads.getThreadAllocatedBytes(ids[i]);
        if (nanos >= 0) {
          found.put(ids[i], new Usage(infos[i].getThreadName(), nanos, bytes));
        }
      }
    }
    return found;
  }

  /** Milliseconds; a compiler thread that ends takes its time with it. */
  private long compiled() {
    long nanos = CompilerTime.nanos();
    if (nanos >= 0) {
      return nanos / 1_000_000;
    }
    return compiler == null ? 0 : compiler.getTotalCompilationTime();
  }

  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .filter(millis -> millis > 0)
        .sum();
  }
}
