package io.github.gatehouse.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomeTest {
  private static final String JNU = "sun.jnu.encoding";
  private static final String NATIVE = "native.encoding";

  @TempDir private Path directory;

  @Test
  void theLauncherReadsWhatThePlatformWrites() {
    assertThat(JavaHome.launcher(Map.of(JNU, "Cp1252", NATIVE, "UTF-8")::get))
        .isEqualTo(Charset.forName("windows-1252"));
    assertThat(JavaHome.launcher(Map.of(NATIVE, "ISO-8859-1")::get))
        .isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(JavaHome.launcher(Map.of(JNU, "nobody-knows", NATIVE, "ISO-8859-1")::get))
        .isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(JavaHome.launcher(name -> null)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void argumentsAreQuotedByteByByteInTheCharsetOfTheirReader() throws IOException {
    assertThat(written("C:\\Zoë\\a \"b\"", "windows-1252"))
        .isEqualTo(bytes("\"C:\\\\Zo\u00eb\\\\a \\\"b\\\"\"\n"));
    // The second byte of this letter is that of a backslash.
    assertThat(written("表", "windows-31j")).isEqualTo(bytes("\"\u0095\\\\\"\n"));
    assertThat(written("ë", "UTF-8")).isEqualTo(bytes("\"\u00c3\u00ab\"\n"));
  }

  @Test
  void whatThePlatformCannotWriteIsNamed() {
    assertThatThrownBy(() -> written("C:\\表", "windows-1252"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'C:\\表' has characters that this platform's windows-1252 lacks")
        .hasMessageContaining("Fix: ");
  }

  private byte[] written(String argument, String charset) throws IOException {
    Path file = directory.resolve("java.args");
    new JavaHome(Path.of(System.getProperty("java.home")))
        .withFile("java", file, List.of(argument), Charset.forName(charset));
    return Files.readAllBytes(file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
