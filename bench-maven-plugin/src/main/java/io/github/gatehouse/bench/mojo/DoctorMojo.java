package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.control.ControlSuite;
import io.github.gatehouse.bench.doctor.Checkup;
import io.github.gatehouse.bench.doctor.Counters;
import io.github.gatehouse.bench.doctor.Diagnosis;
import io.github.gatehouse.bench.doctor.DiagnosisTable;
import io.github.gatehouse.bench.doctor.HostFiles;
import io.github.gatehouse.bench.doctor.Surroundings;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.MonotonicClock;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.bench.run.Turnstile;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Measures the same code against itself for a minute, and says what this machine could detect, in
 * what time, and what of it disturbs.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends BenchmarkMojo {
  /** What most runs are asked. */
  private static final ErrorBudget BUDGET = new ErrorBudget(0.01, 0.01, 0.05, 0.95);

  private static final int BENCHMARKS = 25;
  private static final List<String> SUBJECTS =
      List.of("quantization_sizes/I2S_quantize/16384", "dequantization_sizes/TL1_dequantize/16384");

  /** Seconds of measuring; each subject gets at least two pairs, however long they take. */
  @Parameter(property = "bench.doctor.seconds", defaultValue = "60")
  private int seconds;

  @Override
  String skipped() {
    return "nothing is examined (bench.skip)";
  }

  @Override
  void run() throws IOException, InterruptedException, MojoExecutionException {
    Path work = output().resolve("doctor");
    Checkup checkup = new Checkup(MonotonicClock::nanos, Duration.ofSeconds(seconds));
    long seed = new SecureRandom().nextLong();
    getLog().info("the same code against itself for " + seconds + " s, seed " + seed);
    RandomGenerator random = new SplittableRandom(seed);
    List<Path> control =
        ControlSuite.prepare(javaHome(), classPaths().controls(), work).classPath();
    List<Path> suite = classPaths().builtIn();
    Turnstile.enter();
    try (HostProcess plain = host(control, work, "control-1");
        HostProcess copy = host(control, work, "control-2");
        HostProcess base = host(suite, work, "suite-1");
        HostProcess head = host(suite, work, "suite-2")) {
      Map<String, Checkup.Meter> subjects = new LinkedHashMap<>();
      subjects.put("ruler", meter(plain, copy, ControlSuite.key(), random));
      SuiteIds.BUILT_IN
          .of(base.benchmarks())
          .forEach(
              (id, key) -> {
                if (SUBJECTS.contains(id)) {
                  subjects.put(id.substring(id.indexOf('/') + 1), meter(base, head, key, random));
                }
              });
      examine(checkup, subjects, base);
    } finally {
      Turnstile.leave();
    }
  }

  private void examine(Checkup checkup, Map<String, Checkup.Meter> subjects, HostProcess host)
      throws IOException, InterruptedException {
    HostFiles files = new HostFiles(output().getRoot());
    Counters before = Counters.of(files);
    List<Checkup.Observation> observed = checkup.of(subjects);
    Counters after = Counters.of(files);
    List<Pair> pairs = observed.stream().flatMap(one -> one.pairs().stream()).toList();
    Diagnosis diagnosis =
        new Diagnosis(
            ThisMachine.with(host.jdk(), host.cores(), jvmArgs()),
            BUDGET,
            BENCHMARKS,
            Diagnosis.scatters(observed, BUDGET, BENCHMARKS),
            Surroundings.of(files, after.since(before), pairs, host.cores()));
    DiagnosisTable.lines(diagnosis).forEach(getLog()::info);
    Path file = output().resolve("doctor.json");
    AtomicFile.write(file, CanonicalJson.write(diagnosis));
    getLog().info("all figures: " + file);
  }

  private Checkup.Meter meter(
      HostProcess base, HostProcess head, BenchmarkKey key, RandomGenerator random) {
    LockStep lockStep = new LockStep(base, head, Tempo.standard(), random);
    return () -> lockStep.measure(key, Map.of());
  }

  private HostProcess host(List<Path> classPath, Path work, String name)
      throws IOException, InterruptedException {
    return HostProcess.start(
        javaHome(), classPath, work.resolve(name), ModuleDirectory.of(session()));
  }
}
