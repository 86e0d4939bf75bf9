package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordCountTest {
  @Test
  void countsEachWordWhateverItsCase() {
    assertEquals(Map.of("to", 2, "be", 2, "or", 1, "not", 1), WordCount.of("To be or not to be"));
  }

  @Test
  void anEmptyTextHasNoWords() {
    assertEquals(Map.of(), WordCount.of(""));
  }

  @Test
  void punctuationIsNoWord() {
    assertEquals(Map.of("well", 1), WordCount.of("... well?!"));
  }
}
