package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class SettingsTest {
  @Test
  void inLockStepTheForkThatIsMeasuredIsTheOnlyOne() {
    assertThat(applied("lockstep", "port").getWarmupForkCount().get()).isZero();
  }

  @Test
  void elsewhereForksThatWarmUpStayAsTheBenchmarkHasThem() {
    assertThat(applied("forks", "2").getWarmupForkCount().hasValue()).isFalse();
  }

  private static Options applied(String key, String value) {
    Properties properties = new Properties();
    properties.setProperty(key, value);
    OptionsBuilder options = new OptionsBuilder();
    Entry entry = new Entry("t.A.a", Mode.AverageTime, Map.of(), 1, List.of(), List.of());
    new Settings(properties).apply(options, entry);
    return options.build();
  }
}
