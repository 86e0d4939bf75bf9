package io.github.gatehouse.bench.doctor;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of a machine disturbs measurements, each with its fix. */
public final class Surroundings {
  /** Cores of others on average, from which on somebody should look. */
  private static final double OTHERS = 0.1;

  private static final double STOLEN = 0.01;
  private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

  private final HostFiles host;
  private final List<Circumstance> all = new ArrayList<>();

  private Surroundings(HostFiles host) {
    this.host = host;
  }

  /**
   * Looks around.
   *
   * @param during what was counted while the pairs were measured
   * @param cores that the JVM sees
   */
  public static List<Circumstance> of(
      HostFiles host, Counters during, List<Pair> pairs, int cores) {
    Surroundings look = new Surroundings(host);
    look.others(pairs);
    look.counted(during);
    look.quota(cores);
    look.frequency();
    look.memory();
    look.power();
    look.container();
    look.cores(cores);
    return List.copyOf(look.all);
  }

  private void others(List<Pair> pairs) {
    double others =
        pairs.stream()
            .flatMap(pair -> pair.counted().stream())
            .flatMap(round -> Stream.of(round.base(), round.head()))
            .mapToDouble(Sample::others)
            .filter(value -> !Double.isNaN(value))
            .average()
            .orElse(Double.NaN);
    if (!Double.isNaN(others)) {
      add(
          "others' use of the machine",
          String.format(Locale.ROOT, "%.2f cores", others),
          others >= OTHERS,
          "end what else runs, or measure on a machine of your own");
    }
  }

  private void counted(Counters during) {
    double stolen = during.stolenShare();
    if (!Double.isNaN(stolen)) {
      add(
          "time that the hypervisor gave to others (steal)",
          String.format(Locale.ROOT, "%.1f %%", 100 * stolen),
          stolen >= STOLEN,
          "a larger or a dedicated instance");
    }
    if (during.throttled() >= 0) {
      add(
          "stops by the quota of the container",
          during.throttled() + " times",
          during.throttled() > 0,
          "give it whole cores: cpu.max as 'max', or no --cpus");
    }
    if (during.swapped() >= 0) {
      add(
          "pages read from swap",
          String.valueOf(during.swapped()),
          during.swapped() > 0,
          "end what needs the memory, or sudo swapoff -a");
    }
  }

  private void quota(int cores) {
    Optional<String> version2 = host.text("sys/fs/cgroup/cpu.max");
    Optional<String> version1 =
        host.text("sys/fs/cgroup/cpu/cpu.cfs_quota_us")
            .flatMap(
                quota ->
                    host.text("sys/fs/cgroup/cpu/cpu.cfs_period_us")
                        .map(period -> quota + " " + period));
    version2
        .or(() -> version1)
        .ifPresent(
            text -> {
              boolean limited = text.matches("\\d+ \\d+");
              add(
                  "quota of the container",
                  limited ? quotaCores(text) : "none",
                  limited,
                  "give it whole cores: it stops in the middle of iterations ("
                      + cores
                      + " cores seen)");
            });
  }

  private static String quotaCores(String text) {
    String[] parts = text.split(" ");
    double cores = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    return String.format(Locale.ROOT, "%.2f cores", cores);
  }

  private void frequency() {
    host.text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")
        .ifPresent(
            governor ->
                add(
                    "frequency governor",
                    governor,
                    !governor.equals("performance"),
                    "sudo cpupower frequency-set -g performance"));
  }

  private void memory() {
    host.text("sys/kernel/mm/transparent_hugepage/enabled")
        .map(CHOSEN::matcher)
        .filter(Matcher::find)
        .ifPresent(
            chosen ->
                add(
                    "transparent huge pages",
                    chosen.group(1),
                    chosen.group(1).equals("always"),
                    "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled"));
  }

  private void power() {
    for (String supply : host.in("sys/class/power_supply")) {
      if (host.text(supply + "/type").filter("Mains"::equals).isPresent()) {
        boolean off = host.text(supply + "/online").filter("0"::equals).isPresent();
        add("power", off ? "battery" : "mains", off, "plug it in");
      }
    }
  }

  private void container() {
    boolean container =
        Stream.of(".dockerenv", "run/.containerenv").anyMatch(host::exists)
            || host.text("proc/1/cgroup").filter(text -> text.contains("docker")).isPresent();
    add("container", container ? "yes" : "no", false, "");
  }

  private void cores(int cores) {
    add(
        "cores",
        String.valueOf(cores),
        cores < 2,
        "two or more: else compilers and collectors run in the benchmark's time");
  }

  private void add(String name, String value, boolean disturbs, String fix) {
    all.add(new Circumstance(name, value, disturbs ? fix : null));
  }
}
