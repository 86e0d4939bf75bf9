package io.github.gatehouse.bench.doctor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What the system has counted since its start; what it does not count is −1.
 *
 * @param ticks of all cores
 * @param stolen those of them that a hypervisor gave to others
 * @param throttled times that a quota stopped us
 * @param swapped pages that came back from swap
 */
public record Counters(long ticks, long stolen, long throttled, long swapped) {
  private static final long UNKNOWN = -1;
  private static final int STEAL = 8;

  /** As they are now. */
  public static Counters of(HostFiles host) {
    long[] cpu =
        host.lines("proc/stat").stream()
            .filter(line -> line.startsWith("cpu "))
            .map(line -> Arrays.stream(line.split(" +")).skip(1).mapToLong(Long::parseLong))
            .map(LongStream::toArray)
            .findFirst()
            .orElse(new long[0]);
    Optional<Long> throttled =
        host.number("sys/fs/cgroup/cpu.stat", "nr_throttled")
            .or(() -> host.number("sys/fs/cgroup/cpu/cpu.stat", "nr_throttled"));
    return new Counters(
        cpu.length < STEAL ? UNKNOWN : Arrays.stream(cpu).limit(STEAL).sum(),
        cpu.length < STEAL ? UNKNOWN : cpu[STEAL - 1],
        throttled.orElse(UNKNOWN),
        host.number("proc/vmstat", "pswpin").orElse(UNKNOWN));
  }

  /** How much of each was counted between an earlier moment and this one. */
  public Counters since(Counters earlier) {
    return new Counters(
        difference(ticks, earlier.ticks),
        difference(stolen, earlier.stolen),
        difference(throttled, earlier.throttled),
        difference(swapped, earlier.swapped));
  }

  private static long difference(long now, long before) {
    return now < 0 || before < 0 ? UNKNOWN : Math.max(0, now - before);
  }

  /** Share of the time that a hypervisor gave to others; NaN where it is not known. */
  public double stolenShare() {
    return ticks <= 0 || stolen < 0 ? Double.NaN : (double) stolen / ticks;
  }
}
