package io.github.gatehouse.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.recording.PlantedRecording;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final Machine MACHINE = new Machine("cpu", 2, "Linux", "17", "");

  @Test
  void scattersSayWhatIsFoundInWhatTime() {
    List<Diagnosis.Scatter> scatters = scatters(0.02, 400);
    Diagnosis.Scatter cpu = scatters.get(0);

    assertThat(scatters)
        .extracting(Diagnosis.Scatter::metric)
        .containsExactly("cpu", "wall", "allocation");
    assertThat(cpu.deviationPercent()).isCloseTo(2, within(0.3));
    assertThat(cpu.clearedAfter()).isBetween(4, 7);
    assertThat(cpu.sights().get(0).pairs()).isEqualTo(13);
    assertThat(cpu.sights().get(0).minutes()).isEqualTo(0.87);
    assertThat(cpu.sights())
        .isSortedAccordingTo((a, b) -> Double.compare(b.slowdownPercent(), a.slowdownPercent()));
    assertThat(scatters.get(2).deviationPercent()).isZero();
    assertThat(scatters.get(2).sights()).isEmpty();
  }

  @Test
  void noisierMachinesFindLessAndClearLater() {
    Diagnosis.Scatter quiet = scatters(0.01, 100).get(0);
    Diagnosis.Scatter noisy = scatters(0.1, 100).get(0);

    assertThat(noisy.sights().get(0).slowdownPercent())
        .isGreaterThan(3 * quiet.sights().get(0).slowdownPercent());
    assertThat(noisy.clearedAfter()).isGreaterThan(5 * quiet.clearedAfter());
    assertThat(scatters(3, 100).get(0).clearedAfter()).isNull();
  }

  @Test
  void onePairIsNoScatter() {
    assertThat(scatters(0.01, 1)).isEmpty();
  }

  @Test
  void theTableSaysItInPlainLines() throws IOException {
    Diagnosis.Scatter scatter =
        new Diagnosis.Scatter(
            "ruler",
            "cpu",
            9,
            1.25,
            5,
            0.33,
            List.of(new Diagnosis.Sight(14, 0.93, 3.14), new Diagnosis.Sight(21, 1.4, 2.41)));
    Diagnosis.Scatter bytes =
        new Diagnosis.Scatter("ruler", "allocation", 9, 0, null, null, List.of());
    Diagnosis diagnosis =
        new Diagnosis(
            MACHINE,
            PlantedRecording.BUDGET,
            25,
            List.of(scatter, bytes),
            List.of(
                new Circumstance("frequency governor", "powersave", "sudo cpupower"),
                new Circumstance("cores", "2", null)));

    assertThat(DiagnosisTable.lines(diagnosis))
        .containsExactly(
            "The same code against itself, in pairs; SD from pair to pair:",
            "ruler                        cpu        SD   1.25 % (9 pairs)  cleared after 5 pairs,"
                + " 0.3 min; found: 3.1 % in 0.9, 2.4 % in 1.4 min",
            "ruler                        allocation SD   0.00 % (9 pairs)",
            "found: with a chance of 95 %, among 25 benchmarks with 1.0 % of false alarms a run;"
                + " minutes are those of one benchmark",
            "disturbs  frequency governor: powersave",
            "          Fix: sudo cpupower",
            "fine      cores: 2",
            "1 of 2 circumstances disturb");
    assertThat(CanonicalJson.read(CanonicalJson.write(diagnosis), Diagnosis.class))
        .isEqualTo(diagnosis);
  }

  private static List<Diagnosis.Scatter> scatters(double deviation, int pairs) {
    List<Pair> measured =
        new PlantedRecording()
                .pairs(new SplittableRandom(3), "C.m", Role.GATE, pairs, 1, deviation)
                .recording()
                .pairs()
                .stream()
                .map(RecordedPair::pair)
                .toList();
    return Diagnosis.scatters(
        List.of(new Checkup.Observation("ruler", measured, 4)), PlantedRecording.BUDGET, 25);
  }
}
