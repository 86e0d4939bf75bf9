package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class WelcomeTest {
  @Test
  void welcomesAll() {
    assertEquals("Hello, 3 guests", new Welcome(3).text());
  }

  /** Stands for whatever makes one machine fail where another passes. */
  @Test
  void theMachineIsSound() {
    assertNull(System.getenv("EXAMPLE_FAULT"));
  }
}
