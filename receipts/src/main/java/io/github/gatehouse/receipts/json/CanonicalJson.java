package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One way to write JSON and one way to read it: records by their members in declared order, maps by
 * key, decimal numbers as texts, LF, UTF-8. Reading refuses duplicate keys, nesting deeper than 64,
 * documents over 1 MiB, and values of another type than the member has.
 */
public final class CanonicalJson {
  /** The largest document that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** The largest document that is read where large ones are expected, in bytes. */
  public static final int MAX_LARGE_BYTES = 16 << 20;

  private static final int MAX_NESTING = 64;

  /** JSON's own syntax; what it is bound to are {@link Forms}. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CanonicalJson() {}

  /**
   * The canonical text, ending in one line feed.
   *
   * @param value a record, or a list or map of what records are made of
   * @throws IllegalArgumentException if it holds something that documents are not made of
   */
  public static String write(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter));
      Forms.LOOSE.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written", e);
    }
    return text.append('\n').toString();
  }

  /** The canonical text of a value on one line, without a line feed. */
  static String line(Object value) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(line)) {
      Forms.LOOSE.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written", e);
    }
    return line.toString();
  }

  /** A text of JSON on one line, without a line feed. */
  public static String compact(String text) {
    StringWriter line = new StringWriter(text.length());
    try (JsonParser parser = FACTORY.createParser(text);
        JsonGenerator generator = FACTORY.createGenerator(line)) {
      parser.nextToken();
      generator.copyCurrentStructure(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("no text of JSON", e);
    }
    return line.toString();
  }

  /**
   * Reads a record.
   *
   * @return null where the document is {@code null}
   * @throws IOException if the text is no JSON, breaks a limit, or does not fit the type; the
   *     message names the place
   */
  public static <T> T read(String text, Class<T> type) throws IOException {
    return read(text, type, MAX_BYTES);
  }

  /**
   * Reads a record from a document that may have up to {@value #MAX_LARGE_BYTES} bytes: a decision
   * names every receipt of a build.
   *
   * @throws IOException as {@link #read(String, Class)}
   */
  public static <T> T readLarge(String text, Class<T> type) throws IOException {
    return read(text, type, MAX_LARGE_BYTES);
  }

  static <T> T read(String text, Class<T> type, int maxBytes) throws IOException {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      throw new IOException(bytes + " bytes of JSON; at most " + maxBytes + " are read");
    }
    try (JsonParser in = FACTORY.createParser(text)) {
      if (in.nextToken() == null) {
        throw new IOException("a document without a value");
      }
      T read = type.cast(Forms.of(type).readNullable(in));
      JsonToken more = in.nextToken();
      if (more != null) {
        throw Form.misfit(in, "'" + in.getText() + "' follows the document's value");
      }
      return read;
    }
  }
}
