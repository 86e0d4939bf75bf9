package io.github.gatehouse.receipts.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {
  @Test
  void elementsStandOnLinesOfTheirOwnAndTextIsEscaped() {
    assertThat(
            new XmlDocument()
                .open("a", Map.of("b", "\"<&>"))
                .leaf("c", Map.of(), "x < y && ]]>")
                .leaf("d", Map.of(), "")
                .close()
                .text())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a b="&quot;&lt;&amp;&gt;">
              <c>x &lt; y &amp;&amp; ]]&gt;</c>
              <d/>
            </a>
            """);
  }

  @Test
  void anElementThatIsLeftOpenIsNoDocument() {
    XmlDocument open = new XmlDocument().open("a", Map.of());
    assertThatThrownBy(open::text).hasMessage("1 elements are open");
  }
}
