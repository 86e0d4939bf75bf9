package io.github.gatehouse.gate.lint.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Attributes of a foreign report; what is missing or makes no sense is empty, as the finding counts
 * all the same.
 *
 * @param module names of files that are not whole are seen from here
 */
record Attributes(Path module) {
  String text(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  int number(XMLStreamReader reader, String name) {
    String value = text(reader, name);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  Optional<Path> file(XMLStreamReader reader, String name) {
    return file(text(reader, name));
  }

  Optional<Path> file(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(module.resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
