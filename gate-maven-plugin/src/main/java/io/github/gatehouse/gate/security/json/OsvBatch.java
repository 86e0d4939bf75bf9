package io.github.gatehouse.gate.security.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.gate.security.Library;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questions and answers of the OSV API's {@code querybatch}.
 *
 * @see <a href="https://google.github.io/osv.dev/post-v1-querybatch/">querybatch</a>
 */
public final class OsvBatch {
  private static final JsonMapper MAPPER = OsvJson.mapper();

  private OsvBatch() {}

  /**
   * One question.
   *
   * @param page token of the page wanted; empty for the first
   */
  public record Question(Library library, String page) {}

  /**
   * The answers to all questions of a batch.
   *
   * @param ids of advisories, with the time at which each was changed last
   * @param more questions whose answers have another page
   */
  public record Answer(Map<String, String> ids, List<Question> more) {}

  private record Queries(List<Query> queries) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Query(
      String version,
      @JsonProperty("package") Named named,
      @JsonProperty("page_token") String page) {}

  private record Named(String name, String ecosystem) {}

  private record Results(List<Result> results) {}

  private record Result(List<Found> vulns, @JsonProperty("next_page_token") String next) {}

  private record Found(String id, String modified) {}

  /** The body of a request. */
  public static byte[] write(List<Question> questions) throws IOException {
    return MAPPER.writeValueAsBytes(
        new Queries(
            questions.stream()
                .map(
                    question ->
                        new Query(
                            question.library().version(),
                            new Named(question.library().name(), "Maven"),
                            question.page().isEmpty() ? null : question.page()))
                .toList()));
  }

  /**
   * Reads the body of an answer.
   *
   * @throws IOException if it is no answer to these questions
   */
  public static Answer read(byte[] body, List<Question> questions) throws IOException {
    Results read = MAPPER.readValue(body, Results.class);
    List<Result> results = read == null || read.results() == null ? List.of() : read.results();
    if (results.size() != questions.size()) {
      throw new IOException(results.size() + " answers to " + questions.size() + " questions");
    }
    Map<String, String> ids = new TreeMap<>();
    List<Question> more = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      if (result == null) {
        continue;
      }
      for (Found found : OsvJson.members(result.vulns())) {
        if (!OsvJson.isId(OsvJson.text(found.id()))) {
          throw new IOException("'" + OsvJson.line(found.id()) + "' is no id of an advisory");
        }
        ids.put(found.id(), OsvJson.text(found.modified()));
      }
      if (!OsvJson.text(result.next()).isEmpty()) {
        more.add(new Question(questions.get(i).library(), result.next()));
      }
    }
    return new Answer(ids, more);
  }
}
