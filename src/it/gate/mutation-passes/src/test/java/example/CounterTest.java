package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CounterTest {
  @Test
  void countsFromOne() {
    Counter counter = new Counter();
    assertEquals(1, counter.next());
    assertEquals(2, counter.next());
  }
}
