package io.github.gatehouse.gate.own.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchedLinesTest {
  private static final String LONG = "x".repeat(2_000);

  @TempDir Path directory;

  private List<Hit> read(String text, String pattern) throws IOException {
    Path report = Files.writeString(directory.resolve("r.txt"), text);
    return MatchedLines.read(report, Pattern.compile(pattern));
  }

  @Test
  void linesThatHoldThePatternAreHits() throws IOException {
    assertThat(read("good\nbad 1\ngood\nbad 2", "bad (?<rule>\\d)"))
        .containsExactly(new Hit("1", "bad 1", "output", 2), new Hit("2", "bad 2", "output", 4));
    assertThat(read("", "bad")).isEmpty();
  }

  @Test
  void aLineOfTheGreatestLengthIsSearchedToItsEnd() throws IOException {
    assertThat(read(LONG.substring(3) + "bad\n" + LONG, "bad")).hasSize(1);
  }

  @Test
  void aLongerLineCountsWhereItsBeginningMatches() throws IOException {
    assertThat(read("bad" + LONG, "bad")).hasSize(1);
  }

  @Test
  void aLongerLineWhoseBeginningDoesNotMatchIsNotTakenForGood() {
    assertThatThrownBy(() -> read("bad\n" + LONG + "bad", "bad"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "line 2 of r.txt has 2003 characters, and no match in the first 2000; only shorter ones"
                + " are searched whole");
  }
}
