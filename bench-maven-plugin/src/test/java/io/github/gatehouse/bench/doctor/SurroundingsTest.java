package io.github.gatehouse.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each disturbance is planted, and found with its fix. */
class SurroundingsTest {
  private static final Counters NOTHING = new Counters(-1, -1, -1, -1);

  @TempDir private Path root;

  @Test
  void aMachineThatTellsNothingDisturbsNothing() {
    assertThat(of(NOTHING, Double.NaN, 4))
        .extracting(Circumstance::name, Circumstance::value)
        .containsExactly(tuple("container", "no"), tuple("cores", "4"));
  }

  @Test
  void othersThatUseTheMachineDisturb() {
    assertThat(find("others' use of the machine", of(NOTHING, 0.6, 4)).fix()).contains("end what");
    assertThat(find("others' use of the machine", of(NOTHING, 0.05, 4)).disturbs()).isFalse();
  }

  @Test
  void whatWasCountedMeanwhileDisturbs() throws IOException {
    write("proc/stat", "cpu  100 0 100 700 0 0 0 100 0 0\ncpu0 1 1 1 1 1 1 1 1\n");
    write("sys/fs/cgroup/cpu.stat", "usage_usec 5\nnr_periods 10\nnr_throttled 4\n");
    write("proc/vmstat", "pgpgin 5\npswpin 20\n");
    Counters before = Counters.of(new HostFiles(root));
    write("proc/stat", "cpu  150 0 150 760 0 0 0 140 0 0\n");
    write("sys/fs/cgroup/cpu.stat", "nr_periods 12\nnr_throttled 6\n");
    write("proc/vmstat", "pswpin 27\n");

    List<Circumstance> found = of(Counters.of(new HostFiles(root)).since(before), 0, 4);

    assertThat(find("time that the hypervisor gave to others (steal)", found).value())
        .isEqualTo("20.0 %");
    assertThat(find("stops by the quota of the container", found).value()).isEqualTo("2 times");
    assertThat(find("pages read from swap", found).value()).isEqualTo("7");
    assertThat(found).filteredOn(Circumstance::disturbs).hasSize(3);
  }

  @Test
  void countersThatStoodStillAreFine() throws IOException {
    write("proc/stat", "cpu  100 0 100 700 0 0 0 100 0 0\n");
    write("proc/vmstat", "pswpin 20\n");
    Counters same = Counters.of(new HostFiles(root));

    assertThat(of(same.since(same), 0, 4)).noneMatch(Circumstance::disturbs);
  }

  @Test
  void quotasOfBothKindsAreFound() throws IOException {
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "150000\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    assertThat(find("quota of the container", of(NOTHING, 0, 2)).value()).isEqualTo("1.50 cores");

    write("sys/fs/cgroup/cpu.max", "max 100000\n");
    assertThat(find("quota of the container", of(NOTHING, 0, 2)).disturbs()).isFalse();
  }

  @Test
  void governorPagesAndBatteryAreFoundWithTheirFixes() throws IOException {
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
    write("sys/kernel/mm/transparent_hugepage/enabled", "[always] madvise never\n");
    write("sys/class/power_supply/AC/type", "Mains\n");
    write("sys/class/power_supply/AC/online", "0\n");
    write("sys/class/power_supply/BAT0/type", "Battery\n");
    write(".dockerenv", "");
    List<Circumstance> bad = of(NOTHING, 0, 1);

    assertThat(find("frequency governor", bad).fix()).contains("cpupower");
    assertThat(find("transparent huge pages", bad).fix()).contains("echo madvise");
    assertThat(find("power", bad).value()).isEqualTo("battery");
    assertThat(find("container", bad).value()).isEqualTo("yes");
    assertThat(find("cores", bad).fix()).contains("two or more");

    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
    write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
    write("sys/class/power_supply/AC/online", "1\n");
    assertThat(of(NOTHING, 0, 2)).noneMatch(Circumstance::disturbs);
  }

  private List<Circumstance> of(Counters during, double others, int cores) {
    return Surroundings.of(new HostFiles(root), during, List.of(pair(others)), cores);
  }

  private static Circumstance find(String name, List<Circumstance> all) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Pair pair(double others) {
    Sample sample = new Sample(1, 1, 1, 1, 0, 0, others, 0, 1);
    return new Pair(
        BenchmarkKey.of("p.C.m", "avgt", Map.of()),
        Version.BASE,
        10,
        true,
        true,
        10,
        Collections.nCopies(10, new Round(Version.BASE, sample, sample)));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
