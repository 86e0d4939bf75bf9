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
    assertEquals(30, Price.of(20, 3));
  }
}
