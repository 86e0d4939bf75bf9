package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedSourcesTest {
  @TempDir Path directory;

  @BeforeEach
  void module() throws IOException {
    for (String file :
        List.of(
            "main/a/Parser.java",
            "main/a/Testimony.java",
            "main/a/package-info.java",
            "main/a/notes.txt",
            "kotlin/a/Lexer.kt",
            "test/a/ParserTest.java")) {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
  }

  private ChangedSources sources() throws IOException {
    Stream<String> main =
        Stream.of("main", "kotlin", "none").map(root -> directory.resolve(root).toString());
    return new ChangedSources(main.toList(), List.of(directory.resolve("test").toString()));
  }

  private List<String> among(String... files) throws IOException {
    Path real = directory.toRealPath();
    return List.copyOf(sources().among(Stream.of(files).map(real::resolve).toList()));
  }

  @Test
  void allAreThoseThatAClassIsNamedAfter() throws IOException {
    assertThat(sources().all()).containsExactly("a/Lexer.kt", "a/Parser.java", "a/Testimony.java");
  }

  @Test
  void aChangedSourceConcernsItself() throws IOException {
    assertThat(among("main/a/Parser.java", "kotlin/a/Lexer.kt", "pom.xml"))
        .containsExactly("a/Lexer.kt", "a/Parser.java");
  }

  @Test
  void whatIsNoClassOrIsGoneConcernsNobody() throws IOException {
    assertThat(among("main/a/package-info.java", "main/a/notes.txt", "main/a/Gone.java")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ParserTest.java",
        "ParserTests.java",
        "ParserTestCase.java",
        "TestParser.java",
        "ParserTest.kt"
      })
  void aChangedTestConcernsTheClassItIsNamedAfter(String test) throws IOException {
    assertThat(among("test/a/" + test)).containsExactly("a/Parser.java");
  }

  @Test
  void aNameThatOnlyBeginsLikeATestIsTakenWhole() throws IOException {
    assertThat(among("test/a/TestimonyTest.java")).containsExactly("a/Testimony.java");
    assertThat(among("test/a/LexerTest.java")).containsExactly("a/Lexer.kt");
  }

  @Test
  void aSourceLiesInTheRootThatHasIt() throws IOException {
    assertThat(sources().place("a/Lexer.kt"))
        .contains(directory.toRealPath().resolve("kotlin/a/Lexer.kt"));
    assertThat(sources().place("a/Gone.java")).isEmpty();
  }

  @Test
  void filesCanBeNamedAndThoseThatAreNotThereAreLeftOut() throws IOException {
    assertThat(sources().named(List.of("a/Parser.java", "a/Gone.java", "../a/Parser.java", "a")))
        .containsExactly("a/Parser.java");
  }

  @Test
  void aNameThatLeadsOutOfTheRootsHasNoPlace() throws IOException {
    Files.writeString(directory.resolve("secret.java"), "");
    assertThat(sources().place("../secret.java")).isEmpty();
  }
}
