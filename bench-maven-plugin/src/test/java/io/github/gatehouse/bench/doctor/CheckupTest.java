package io.github.gatehouse.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.PlantedRecording;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckupTest {
  private static final Pair PAIR =
      new PlantedRecording().pair("C.m", 1, 1).recording().pairs().get(0).pair();

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void subjectsTakeTurnsUntilTheTimeIsOver() throws Exception {
    List<Checkup.Observation> observed = checkup(35).of(subjects(5, 10));

    assertThat(observed).extracting(one -> one.pairs().size()).containsExactly(3, 2);
    assertThat(observed).extracting(Checkup.Observation::seconds).containsExactly(5.0, 10.0);
  }

  @Test
  void twoPairsEachAreMeasuredHoweverLongTheyTake() throws Exception {
    assertThat(checkup(1).of(subjects(100, 200)))
        .extracting(one -> one.pairs().size())
        .containsExactly(2, 2);
  }

  @Test
  void whatCannotBeMeasuredIsNamed() {
    Map<String, Checkup.Meter> broken =
        Map.of(
            "ruler",
            () -> {
              throw new PairBroken(Version.HEAD, "its fork died");
            });

    assertThatThrownBy(() -> checkup(1).of(broken))
        .hasMessageContaining("ruler could not be measured")
        .hasMessageContaining("its fork died");
  }

  @Test
  void timesOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> checkup(0)).hasMessageContaining("bench.doctor.seconds is 0");
    assertThatThrownBy(() -> checkup(3600)).hasMessageContaining("1 to 3599");
  }

  private Checkup checkup(long seconds) {
    return new Checkup(nanos::get, Duration.ofSeconds(seconds));
  }

  private Map<String, Checkup.Meter> subjects(long first, long second) {
    Map<String, Checkup.Meter> subjects = new LinkedHashMap<>();
    subjects.put("first", taking(first));
    subjects.put("second", taking(second));
    return subjects;
  }

  private Checkup.Meter taking(long seconds) {
    return () -> {
      nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
      return PAIR;
    };
  }
}
