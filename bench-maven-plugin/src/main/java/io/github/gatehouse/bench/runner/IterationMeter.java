package io.github.gatehouse.bench.runner;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * What an iteration cost, beside JMH's own score: CPU and allocation of the worker threads alone,
 * compilation, collection, and what other processes took of the machine meanwhile.
 */
final class IterationMeter {
  private static final long UNKNOWN = -1;
  private static final String WORKER = "-jmh-worker-";

  /** A compiler that worked longer than this in an iteration has more to do. */
  private static final long COMPILING_MILLIS = 5;

  private static final long LOOK_NANOS = 10_000_000;
  private static final int LOOKS = 30;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final WorkerQueues queues = new WorkerQueues();
  private final CompilerTime compilerTime = new CompilerTime();
  private final MachineTime machine = new MachineTime();
  private final ResidentMemory memory = new ResidentMemory();

  /** Ids of all threads when workers were looked for among them. */
  private long[] known = {};

  private final SortedMap<Long, String> names = new TreeMap<>();
  private Map<Long, Usage> workers = Map.of();
  private WorkerQueues.Reading queued;
  private long collected;
  private long process;
  private long busy;
  private long started;
  private long compiled;

  /** CPU nanoseconds and bytes of one thread since it began. */
  private record Usage(long nanos, long bytes) {
    static final Usage NONE = new Usage(0, 0);
  }

  /**
   * Leaves the processor to a compiler that is at work, for 0.3 s at most: what it compiles is then
   * ready sooner, and from a profile that does not depend on who got the processor. The JVM tells
   * nobody when it is done.
   */
  void awaitCompiler() {
    for (int i = 0; i < LOOKS && compiled > COMPILING_MILLIS; i++) {
      LockSupport.parkNanos(LOOK_NANOS);
      compiled = compilerTime.millis(ForkedJvm.nanos());
    }
  }

  void start() {
    collected = collected();
    process = system.getProcessCpuTime();
    busy = machine.busyNanos();
    started = ForkedJvm.nanos();
    workers = workers();
    queued = queues.read(Set.copyOf(names.values()));
  }

  /**
   * CPU nanoseconds and bytes of the workers, milliseconds of compilation since the last call and
   * of collection since the start, CPU nanoseconds of others and wall nanoseconds since the start,
   * nanoseconds that the workers waited, the system's number of the worker, pages of memory that
   * came since the last call; −1 is what this JVM or system cannot tell.
   */
  List<Object> stop() {
    Map<Long, Usage> now = workers();
    long elapsed = ForkedJvm.nanos() - started;
    long waited = waited(queues.read(Set.copyOf(names.values())), elapsed);
    long others = UNKNOWN;
    if (busy >= 0) {
      others = Math.max(0, machine.busyNanos() - busy - (system.getProcessCpuTime() - process));
    }
    compiled = compilerTime.millis(ForkedJvm.nanos());
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
        compiled,
        collected() - collected,
        others,
        elapsed,
        waited,
        queues.thread(),
        memory.grown());
  }

  private long waited(WorkerQueues.Reading now, long elapsed) {
    if (now.workers() == 0 || now.workers() != queued.workers()) {
      return UNKNOWN;
    }
    long ran = now.ran() - queued.ran() + now.queued() - queued.queued();
    return Math.max(0, now.workers() * elapsed - ran);
  }

  private Map<Long, Usage> workers() {
    look();
    Map<Long, Usage> found = new HashMap<>();
    for (long id : names.keySet()) {
      long nanos = threads.getThreadCpuTime(id);
      if (nanos >= 0) {
        found.put(id, new Usage(nanos, threads.getThreadAllocatedBytes(id)));
      }
    }
    return found;
  }

  /** Looks for workers where threads have come or gone: asking for names stops the JVM. */
  private void look() {
    long[] ids = threads.getAllThreadIds();
    if (Arrays.equals(ids, known)) {
      return;
    }
    known = ids;
    names.clear();
    ThreadInfo[] infos = threads.getThreadInfo(ids);
    for (int i = 0; i < ids.length; i++) {
      if (infos[i] != null && infos[i].getThreadName().contains(WORKER)) {
        names.put(ids[i], infos[i].getThreadName());
      }
    }
  }

  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .filter(millis -> millis > 0)
        .sum();
  }
}
