package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void greetsByName() {
    assertEquals("Hello, Ada!", new Greeting("Ada").text());
  }

  @Test
  void takesItsTime() throws Exception {
    Files.createFile(Path.of("target/running"));
    Thread.sleep(Integer.getInteger("example.seconds", 0) * 1000L);
  }

  @Test
  void keepsTheNameAsItIs() {
    assertEquals("Hello, !", new Greeting("").text());
  }
}
