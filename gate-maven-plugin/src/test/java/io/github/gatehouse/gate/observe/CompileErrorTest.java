package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompileErrorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/me/a b/src/Parser.java:[4,9] no symbol",
        "C:\\me\\src\\Parser.java:[4,9] no symbol",
        "   Parser.java:[4,9] no symbol  "
      })
  void directoriesAreLeftOut(String line) {
    assertThat(CompileError.in(line))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.place()).isEqualTo("Parser.java:[4,9]");
              assertThat(error).hasToString("Parser.java:[4,9] no symbol");
            });
  }

  @Test
  void everyErrorComesOnceAndInOrder() {
    String said = "x\n/a/B.java:[2,1] two\n/a/A.java:[1,1] one\n/other/B.java:[2,1] two\n  detail";
    assertThat(CompileError.in(said))
        .extracting(CompileError::toString)
        .containsExactly("B.java:[2,1] two", "A.java:[1,1] one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Compilation failure",
        "Parser.java: no",
        "A.java:[x,1] no",
        "see [4,9] A.java"
      })
  void otherTextIsNoError(String line) {
    assertThat(CompileError.in(line)).isEmpty();
  }

  @Test
  void aFloodOfErrorsIsCutOff() {
    String flood =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> "/a/A.java:[" + i + ",1] no")
            .collect(Collectors.joining("\n"));
    assertThat(CompileError.in(flood)).hasSize(20).last().hasToString("A.java:[20,1] no");
  }
}
