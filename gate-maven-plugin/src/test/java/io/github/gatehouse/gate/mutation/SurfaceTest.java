package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SurfaceTest {
  private static Surface of(String... sources) {
    return Surface.of(new TreeSet<>(List.of(sources)), "some");
  }

  @Test
  void aSourceStandsForItsClassAndAllWithin() {
    assertThat(of("a/b/Parser.java").classes()).containsExactly("a.b.Parser", "a.b.Parser$*");
  }

  @Test
  void aClassWithoutPackageHasItsNameAlone() {
    assertThat(of("Parser.java").classes()).containsExactly("Parser", "Parser$*");
  }

  @Test
  void kotlinHasAClassForWhatStandsOutside() {
    assertThat(of("a/Lexer.kt").classes())
        .containsExactly("a.Lexer", "a.Lexer$*", "a.LexerKt", "a.LexerKt$*");
  }

  @Test
  void descriptorsAreNoClasses() {
    assertThat(of("a/package-info.java", "module-info.java").classes()).isEmpty();
  }
}
