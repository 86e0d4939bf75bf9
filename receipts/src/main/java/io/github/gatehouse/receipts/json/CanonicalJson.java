package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * One way to write JSON and one way to read it: members in declared order, maps by key, LF, UTF-8;
 * reading refuses duplicate keys, nesting deeper than 64 and documents over 1 MiB.
 */
public final class CanonicalJson {
  /** The largest document that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** The largest document that is read where large ones are expected, in bytes. */
  public static final int MAX_LARGE_BYTES = 16 << 20;

  private static final int MAX_NESTING = 64;

  private static final JsonMapper PLAIN = builder().build();

  private CanonicalJson() {}

  /** A mapper builder with the canonical settings, for formats that need mix-ins of their own. */
  static JsonMapper.Builder builder() {
    return builder(MAX_BYTES);
  }

  /** The same for documents of up to so many bytes. */
  static JsonMapper.Builder builder(int maxBytes) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxDocumentLength(maxBytes)
                    .build())
            .build();
    JsonMapper.Builder builder = JsonMapper.builder(factory);
    // Of a record, the fields are its members, and the JVM makes no code for reading them.
    builder.visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE);
    builder.visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    builder.visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    builder.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    builder.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    builder.configure(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, false);
    builder.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    builder.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
    builder.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    builder.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true);
    builder.configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, false);
    // Numbers that a verdict hangs on are decimal strings: no reader's binary fractions touch them.
    builder.withConfigOverride(
        BigDecimal.class,
        decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    builder.defaultPropertyInclusion(
        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
    return builder;
  }

  /** The canonical text of a record, ending in one line feed. */
  public static String write(Object value) {
    return write(PLAIN, value);
  }

  static String write(JsonMapper mapper, Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    try {
      return mapper.writer(printer).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "cannot be written as JSON: " + value.getClass().getName(), e);
    }
  }

  /** The canonical text on one line, without a line feed. */
  static String line(JsonMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "cannot be written as JSON: " + value.getClass().getName(), e);
    }
  }

  /** A text of JSON on one line, without a line feed. */
  static String compact(String text) {
    StringWriter line = new StringWriter(text.length());
    try (JsonParser parser = PLAIN.createParser(text);
        JsonGenerator generator = PLAIN.createGenerator(line)) {
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
   * @throws IOException if the text is no JSON, breaks a limit, or does not fit the type; the
   *     message names the place
   */
  public static <T> T read(String text, Class<T> type) throws IOException {
    return read(PLAIN, text, type);
  }

  /**
   * Reads a record from a document that may have up to {@value #MAX_LARGE_BYTES} bytes: a decision
   * names every receipt of a build.
   *
   * @throws IOException as {@link #read(String, Class)}
   */
  public static <T> T readLarge(String text, Class<T> type) throws IOException {
    return read(Large.MAPPER, text, type, MAX_LARGE_BYTES);
  }

  /** Made when the first large document is read: most builds read none. */
  private static final class Large {
    private static final JsonMapper MAPPER = builder(MAX_LARGE_BYTES).build();
  }

  static <T> T read(JsonMapper mapper, String text, Class<T> type) throws IOException {
    return read(mapper, text, type, MAX_BYTES);
  }

  static <T> T read(JsonMapper mapper, String text, Class<T> type, int maxBytes)
      throws IOException {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      throw new IOException(bytes + " bytes of JSON; at most " + maxBytes + " are read");
    }
    return mapper.readValue(text, type);
  }
}
