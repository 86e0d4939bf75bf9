package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedTestsTest {
  private static Properties user(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }

  @ParameterizedTest
  @CsvSource({
    "groups, smoke",
    "excludedGroups, slow",
    "surefire.includesFile, some.txt",
    "surefire.excludes, **/Slow*",
    "failsafe.skipAfterFailureCount, 1"
  })
  void eachPropertyThatLeavesTestsOutIsNamedAsItWasGiven(String name, String value) {
    assertThat(SelectedTests.by(user(name, value))).contains("-D" + name + "=" + value);
  }

  @Test
  void otherPropertiesSelectNothing() {
    assertThat(SelectedTests.by(user("surefire.rerunFailingTestsCount", "1"))).isEmpty();
    assertThat(SelectedTests.by(user("groups", " "))).isEmpty();
  }
}
