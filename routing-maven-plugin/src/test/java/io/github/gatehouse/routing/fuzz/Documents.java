package io.github.gatehouse.routing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.fuzz.Hold;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.json.DecisionJson;
import io.github.gatehouse.routing.markdown.DecisionMarkdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What holds for the documents of any decision. */
final class Documents {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Parser MARKDOWN = Parser.builder().build();

  /** Every heading begins like one of these, and each of them once. */
  private static final List<String> HEADINGS =
      List.of(
          "Routing Decision: ",
          "Decision: ",
          "Rationale",
          "Next Agent: ",
          "Evidence Handoff",
          "Findings",
          "Confidence Level: ",
          "Alternative Paths Not Taken",
          "Gate Status Summary");

  private Documents() {}

  /**
   * Holds both documents against the decision.
   *
   * @param schema whether to hold the JSON against its schema too, which takes long
   */
  static void hold(Decision decision, boolean schema) {
    String json = DecisionJson.write(decision);
    try {
      byte[] file = json.getBytes(StandardCharsets.UTF_8);
      Hold.hold(new String(file, StandardCharsets.UTF_8).equals(json), "no text", json);
      json(decision, MAPPER.readTree(json));
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
    if (schema) {
      Hold.hold(Lazy.SCHEMA.validate(json, InputFormat.JSON).isEmpty(), "schema", json);
    }
    markdown(DecisionMarkdown.render(decision, DecisionJson.id(decision)));
  }

  private static void json(Decision decision, JsonNode tree) {
    String action = tree.path("action").asText();
    Hold.hold(decision.route().action().name().equals(action), "action", action);
    boolean last = action.equals("FINALIZE");
    for (JsonNode gate : tree.path("gates")) {
      String status = gate.path("status").asText();
      boolean required = gate.path("requirement").asText().equals("REQUIRED");
      boolean passes = List.of("PASS", "WAIVED", "SKIP_OK").contains(status);
      Hold.hold(!last || !required || passes, "final with", gate);
      Hold.hold(!last || gate.path("satisfied").asBoolean(), "final with", gate);
    }
  }

  private static void markdown(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    Hold.hold(new String(file, StandardCharsets.UTF_8).equals(text), "no text", text);
    List<String> headings = new ArrayList<>();
    MARKDOWN
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                headings.add(heading.getFirstChild() instanceof Text t ? t.getLiteral() : "?");
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link: " + text);
              }

              @Override
              public void visit(Image image) {
                throw new AssertionError("an image: " + text);
              }

              @Override
              public void visit(HtmlInline html) {
                throw new AssertionError("HTML: " + text);
              }

              @Override
              public void visit(HtmlBlock html) {
                throw new AssertionError("HTML: " + text);
              }
            });
    List<String> once = headings.stream().filter(Documents::known).toList();
    Hold.hold(once.size() == HEADINGS.size(), "headings", headings);
    Hold.hold(headings.size() - once.size() <= 1, "headings", headings);
  }

  private static boolean known(String heading) {
    return HEADINGS.stream().anyMatch(heading::startsWith);
  }

  /** Read only where it is needed: it is slow under a fuzzer. */
  private static final class Lazy {
    private static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(), InputFormat.JSON);

    private static String text() {
      try (InputStream in = DecisionJson.class.getResourceAsStream("decision-v1.schema.json")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
