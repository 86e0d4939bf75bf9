package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class GreetingTest {
  private static int turns;

  @Test
  void greetsByName() {
    assertEquals("Hello, Ada!", new Greeting("Ada").text());
  }

  /** Fails where the build asks for it. */
  @Test
  void isNotBroken() {
    assertFalse(Boolean.getBoolean("broken"));
  }

  /** Where the build asks for it, fails when it runs for the first time. */
  @Test
  void isNotFlaky() {
    turns++;
    assertFalse(Boolean.getBoolean("flaky") && turns == 1);
  }
}
