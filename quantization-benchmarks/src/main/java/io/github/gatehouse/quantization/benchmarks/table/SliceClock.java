package io.github.gatehouse.quantization.benchmarks.table;

import com.sun.management.ThreadMXBean;
import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Measures slices: the time of some operations in a row, and what they allocated. */
final class SliceClock {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private long seen;

  long nanos() {
    return System.nanoTime();
  }

  /** Runs a workload so many times. */
  Series.Sample measure(Workload workload, long operations) {
    boolean parallel = workload.parallel();
    long allocated = allocated(parallel);
    long began = System.nanoTime();
    long results = 0;
    for (long i = 0; i < operations; i++) {
      results += workload.run();
    }
    long ended = System.nanoTime();
    // What nobody reads, the compiler may leave out.
    seen += results;
    double bytes = allocated(parallel) - allocated;
    return new Series.Sample((double) (ended - began) / operations, bytes / operations);
  }

  /** Bytes that this thread has allocated, or all threads; asking allocates only in the latter. */
  private long allocated(boolean all) {
    return all
        ? Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum()
        : threads.getCurrentThreadAllocatedBytes();
  }

  @Override
  public String toString() {
    return "results so far: " + seen;
  }
}
