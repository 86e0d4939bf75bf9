package io.github.gatehouse.receipts.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Finding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textAndAttributesAreDataWhateverTheyHold() {
    Html html = new Html();
    html.open("p", "title", "\"'<&>").text("</p><b>&amp;").close();
    assertThat(html.document())
        .isEqualTo(
            "<!DOCTYPE html>\n"
                + "<p title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;/p&gt;&lt;b&gt;&amp;amp;</p>\n");
  }

  @Test
  void whatCannotBeSeenInForeignTextIsShown() {
    Html html = new Html();
    html.foreignLeaf("p", "a\u202eb").nameLeaf("b", "one\ntwo");
    assertThat(html.document()).contains("<p>a\\u{202e}b</p>", "<b>one\\u{a}two</b>");
  }

  @Test
  void anElementThatIsLeftOpenIsAMistake() {
    Html html = new Html().open("main").open("p");
    assertThatThrownBy(html::document).hasMessageContaining("[p, main] are open");
  }

  @Test
  void aFrameAllowsItsOwnStyleAndScriptAndNothingElse() {
    SelfContained frame = new SelfContained("b { color: red; }", "'own';");
    Html html = new Html();
    frame.head(html, "Title <of> it");
    String page = frame.end(html.open("body"));
    assertThat(page)
        .contains(
            "<title>Title &lt;of&gt; it</title>", "b { color: red; }</style>", "<script>'own';")
        .containsPattern(
            "default-src &#39;none&#39;; style-src &#39;sha256-[^&]{44}&#39;; script-src"
                + " &#39;sha256-[^&]{44}&#39;; base-uri &#39;none&#39;")
        .doesNotContain("url(", "@import", "src=");
    Html other = new Html();
    new SelfContained("", "").head(other, "Title <of> it");
    assertThat(page).as("another style, another digest").doesNotContain(policy(other.open("body")));
  }

  private static String policy(Html html) {
    String page = new SelfContained("", "").end(html);
    int from = page.indexOf("style-src");
    return page.substring(from, page.indexOf("; base-uri", from));
  }

  @Test
  void aFrameNamesTheFileThatItsJarLacks() {
    assertThatThrownBy(() -> SelfContained.beside(HtmlTest.class, "no.css", "no.js"))
        .hasMessageEndingWith("HtmlTest lacks no.css");
  }

  @Test
  void findingsAreListedWithTheirPagesAndEndSomewhere() {
    Finding one = new Finding("tests-failed", "it <fails>", "A#b", "mvn test");
    Html html = new Html();
    FindingList.write(Collections.nCopies(101, one), html);
    assertThat(html.document())
        .contains("it &lt;fails&gt;", "findings/tests-failed", "<code class=\"x\">A#b</code>")
        .contains("mvn test</code>", "and 1 more");
    Html none = new Html();
    FindingList.write(List.of(), none);
    assertThat(none.document()).isEqualTo("<!DOCTYPE html>\n");
  }
}
