package io.github.gatehouse.gate.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignXmlTest {
  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("report.xml"), text);
  }

  private static List<String> elements(Path file) throws IOException {
    List<String> seen = new ArrayList<>();
    ForeignXml.read(file, (element, reader) -> seen.add(element));
    return seen;
  }

  @Test
  void elementsComeInOrder() throws IOException {
    assertThat(elements(file("<a><b/><c>text</c></a>"))).containsExactly("a", "b", "c");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    Path file = file("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>");
    assertThatThrownBy(() -> elements(file)).hasMessageContaining("document type");
  }

  @Test
  void anExternalEntityIsNeverRead() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "<stolen/>");
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>";
    Path file = file(entity);
    assertThatThrownBy(() -> elements(file)).isInstanceOf(IOException.class);
  }

  @Test
  void abortedXmlIsAnErrorWithTheFilesName() throws IOException {
    Path file = file("<a><b>");
    assertThatThrownBy(() -> elements(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("report.xml");
  }

  @Test
  void aSymbolicLinkIsNotFollowed() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.xml"), file("<a/>"));
    assertThatThrownBy(() -> elements(link)).hasMessageContaining("not a regular file");
  }
}
