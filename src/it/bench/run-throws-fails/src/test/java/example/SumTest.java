package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {
  @Test
  void addsAll() {
    assertEquals(6, Sum.of(new int[] {1, 2, 3}));
  }
}
