package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceTest {
  @Test
  void fewCostTheWholePrice() {
    assertEquals(3, Price.of(1, 3));
  }

  @Test
  void manyCostHalfOfIt() {
    // Told by Surefire's configuration: PIT's runs of the test are told the same.
    assertEquals(30, Price.of(Integer.parseInt(System.getenv("PIECES")), 3));
  }
}
