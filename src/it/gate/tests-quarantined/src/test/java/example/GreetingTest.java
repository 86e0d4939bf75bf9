package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void greetsByName() {
    assertEquals("Good morning, Ada!", new Greeting("Ada").text());
  }

  @Test
  void keepsTheNameAsItIs() {
    assertEquals("Hello, !", new Greeting("").text());
  }
}
