package io.github.gatehouse.receipts.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src/A.java:7            | src/A.java | 7 | 0",
        "src/A.java:[7]          | src/A.java | 7 | 0",
        "src/A.java:[41,9]       | src/A.java | 41 | 9",
        "pom.xml:12              | pom.xml | 12 | 0",
        "a b/%41/ü#?.md:1        | a%20b/%2541/%C3%BC%23%3F.md | 1 | 0",
        ".github/x.yml:999999999 | .github/x.yml | 999999999 | 0",
      })
  void aLineOfAFileInTheRepositoryIsAPlace(String where, String uri, int line, int column) {
    assertThat(Place.of(where)).contains(new Place(uri, line, column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "src/A.java",
        "src/A.java:0",
        "src/A.java:-1",
        "src/A.java:007",
        "src/A.java:1000000000",
        "src/A.java:[0,1]",
        "src/A.java:[1,0]",
        "src/A.java:[1,2",
        "src/A.java:1:2",
        "/etc/passwd:1",
        "//host/share/x:1",
        "C:/x:1",
        "C:\\x:1",
        "a\\b:1",
        "../x:1",
        "a/../../x:1",
        "a/./x:1",
        "a//x:1",
        "a/ .. /x:1",
        "a/:1",
        ":1",
        "https://evil.example/x:1",
        "javascript:1",
        "a/b\u202e:1",
        "a/b\n:1",
        "a/b\ud800:1",
      })
  void anythingElseIsNone(String where) {
    assertThat(Place.of(where)).isEmpty();
  }

  @Test
  void aSourceWithoutItsDirectoriesCouldBeAnyFile() {
    assertThat(Place.of("Parser.java:[41,9]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[click](https://evil.example)",
        "<script>alert(1)</script>",
        "javascript&#58;alert(1)",
        "\udb40\udc49 hidden",
        "a b?c#d%",
        "\"quoted\" 'x'",
        "世界"
      })
  void aHostileNameGivesNothingThatIsNoRelativeReference(String name) {
    Place.of("src/" + name + ":1")
        .ifPresent(place -> assertThat(place.uri()).matches("src/[\\w!$&'()*+,;=@%~./-]+"));
  }
}
