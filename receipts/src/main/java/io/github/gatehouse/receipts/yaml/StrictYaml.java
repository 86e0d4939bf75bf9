package io.github.gatehouse.receipts.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.gatehouse.receipts.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * YAML as plain as JSON: one document, every member known and there once, no aliases, and no tags
 * of values. Whoever reads the file sees all that it says.
 */
public final class StrictYaml {
  /** The largest text that is read, in bytes of UTF-8. */
  public static final int MAX_BYTES = 1 << 20;

  /** The deepest nesting that is read. */
  public static final int MAX_NESTING = 64;

  private static final int LONGEST = 200;
  private static final YAMLMapper MAPPER = mapper();

  private StrictYaml() {}

  private static YAMLMapper mapper() {
    YAMLFactory factory =
        YAMLFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();
    YAMLMapper.Builder builder = YAMLMapper.builder(factory);
    builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    builder.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    builder.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    builder.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    builder.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    return builder.build();
  }

  /**
   * Reads a text.
   *
   * @param type a record, a tree or a map
   * @throws YamlException if the text is no YAML, breaks a limit, or does not fit the type; it
   *     names line and column
   */
  public static <T> T read(String text, Class<T> type) throws YamlException {
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw refused(bytes + " bytes of YAML; at most " + MAX_BYTES + " are read", "", null);
    }
    try {
      plain(text);
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw refused("the document is empty", "", null);
      }
      return value;
    } catch (YamlException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw refused(what(e), place(e.getLocation()), e);
    } catch (IOException | RuntimeException e) {
      // The scanner lets a few of its own accidents out; none of them is a text worth reading.
      throw refused("no YAML: " + e.getMessage(), "", e);
    }
  }

  /** Walks over all tokens: what the binding below would overlook is refused here. */
  private static void plain(String text) throws IOException {
    try (YAMLParser parser = MAPPER.getFactory().createParser(text)) {
      int depth = 0;
      boolean whole = false;
      while (!parser.isClosed()) {
        JsonToken token = next(parser);
        if (token != null && whole) {
          throw refused("a second document; one is read", place(parser.currentLocation()), null);
        }
        if (token != null) {
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
          whole = depth == 0;
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          throw refused(
              "an alias or its anchor; write it out", place(parser.currentLocation()), null);
        }
        if (parser.getTypeId() != null) {
          throw refused(
              "a tag; values have the plain types", place(parser.currentLocation()), null);
        }
      }
    }
  }

  /** A limit of the parser itself, such as that of nesting, is told without a place. */
  private static JsonToken next(YAMLParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (StreamConstraintsException e) {
      throw refused(what(e), place(parser.currentLocation()), e);
    }
  }

  private static String what(JsonProcessingException problem) {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return "unknown member '"
          + unknown.getPropertyName()
          + "'"
          + path(unknown)
          + "; known are "
          + sorted(unknown.getKnownPropertyIds());
    }
    if (problem instanceof ValueInstantiationException instantiation
        && instantiation.getCause() != null) {
      return instantiation.getCause().getMessage() + path(instantiation);
    }
    String message = String.valueOf(problem.getOriginalMessage());
    return problem instanceof JsonMappingException mapping ? message + path(mapping) : message;
  }

  private static Collection<String> sorted(Collection<Object> names) {
    return new TreeSet<>(
        (names == null ? List.<Object>of() : names).stream().map(String::valueOf).toList());
  }

  /** {@code in waivers[0].expires}; empty at the top. */
  private static String path(JsonMappingException problem) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : problem.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.length() == 0 ? "" : " in " + path;
  }

  private static String place(JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static YamlException refused(String what, String where, Throwable cause) {
    String line = what.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    return new YamlException(
        new Finding("yaml-refused", cut, where, "write plain YAML as its schema describes"), cause);
  }
}
