package io.github.gatehouse.gate.security.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.gate.security.Advisory;
import io.github.gatehouse.gate.security.Affected;
import io.github.gatehouse.gate.security.Rating;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Advisories in the OSV format, written by strangers.
 *
 * @see <a href="https://ossf.github.io/osv-schema/">OSV schema</a>
 */
public final class OsvJson {
  /** The largest advisory that is read, in bytes. */
  public static final int MAX_BYTES = 8 << 20;

  private static final int MAX_NESTING = 64;
  private static final int MAX_SUMMARY = 160;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
  private static final JsonMapper MAPPER = mapper();

  private OsvJson() {}

  static JsonMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_NESTING)
            .maxDocumentLength(MAX_BYTES)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private record Document(
      String id,
      String modified,
      String withdrawn,
      List<String> aliases,
      String summary,
      List<RawRating> severity,
      List<OsvAffected> affected,
      @JsonProperty("database_specific") JsonNode database) {}

  /** A rating as it stands in the file. */
  record RawRating(String type, String score) {
    Rating rating() {
      return new Rating(text(type), text(score));
    }
  }

  /** True for an id that can stand in an address and in a message. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * Reads one advisory. Packages that nobody asks about are left out of it.
   *
   * @param names {@code group:artifact} of the packages that matter
   * @throws IOException if the bytes are no advisory; the message says why
   */
  public static Advisory read(byte[] bytes, Set<String> names) throws IOException {
    if (bytes.length > MAX_BYTES) {
      throw new IOException("more than " + MAX_BYTES + " bytes");
    }
    Document document = MAPPER.readValue(bytes, Document.class);
    if (document == null || !isId(text(document.id()))) {
      throw new IOException("it has no id such as GHSA-jfh8-c2jp-5v3q");
    }
    return new Advisory(
        document.id(),
        ids(document.aliases()),
        line(document.summary()),
        modified(document),
        document.withdrawn() != null,
        members(document.severity()).stream().map(RawRating::rating).toList(),
        document.database() == null ? "" : document.database().path("severity").asText(""),
        affected(document, names));
  }

  private static List<Affected> affected(Document document, Set<String> names) throws IOException {
    List<Affected> relevant = new java.util.ArrayList<>();
    for (OsvAffected one : members(document.affected())) {
      if (one.concerns(names)) {
        relevant.add(one.affected());
      }
    }
    return relevant;
  }

  private static Instant modified(Document document) throws IOException {
    try {
      return OffsetDateTime.parse(text(document.modified())).toInstant();
    } catch (DateTimeException e) {
      throw new IOException("modified is '" + line(document.modified()) + "', no time", e);
    }
  }

  private static Set<String> ids(List<String> aliases) {
    Set<String> ids = new TreeSet<>();
    members(aliases).stream().filter(OsvJson::isId).forEach(ids::add);
    return ids;
  }

  /** A list that may be absent, with members that may be null. */
  static <T> List<T> members(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  static String text(String text) {
    return text == null ? "" : text;
  }

  /** Foreign text on one line, bounded, without what cannot be seen. */
  static String line(String text) {
    String flat = text(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip();
    return flat.length() <= MAX_SUMMARY ? flat : flat.substring(0, MAX_SUMMARY - 2).strip() + "…";
  }
}
