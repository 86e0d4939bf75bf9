package io.github.gatehouse.receipts.html;

import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An HTML document, written element by element and well-formed as XML, too. All text is escaped
 * here: whatever it holds is data, never markup.
 */
public final class Html {
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_NAME = 300;
  private static final int MOST_LINES = 40;

  /** Elements inside a line: no line break that would be seen follows them. */
  private static final Set<String> INLINE =
      Set.of("a", "b", "code", "span", "time", "title", "desc", "text");

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> opened = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values, by turns; an attribute without value has itself as value
   */
  public Html open(String element, String... attributes) {
    opened.push(element);
    return tag(element, attributes, ">");
  }

  /** An element that has no content and no end. */
  public Html single(String element, String... attributes) {
    return tag(element, attributes, "/>\n");
  }

  private Html tag(String element, String[] attributes, String end) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append(end);
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    String element = opened.pop();
    out.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
    return this;
  }

  /** Text of our own. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** Text that others wrote: lines stay lines, everything is visible, and it ends somewhere. */
  public Html foreign(String text) {
    return text(visible(text));
  }

  /** Foreign text as it is shown, at most {@value #MOST_LINES} lines, visibly cut. */
  public static String visible(String text) {
    List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
    String shown =
        lines.stream()
            .limit(MOST_LINES)
            .map(line -> Foreign.shown(line, LONGEST_LINE))
            .collect(Collectors.joining("\n"));
    return lines.size() > MOST_LINES ? shown + "\n…[cut]" : shown;
  }

  /** An element with text of our own and nothing else. */
  public Html leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element with a name that others gave and nothing else: one line, and a short one. */
  public Html nameLeaf(String element, String name, String... attributes) {
    return open(element, attributes).text(name(name)).close();
  }

  /** A foreign name as it is shown, at most {@value #LONGEST_NAME} characters, visibly cut. */
  public static String name(String name) {
    return Foreign.shown(name, LONGEST_NAME);
  }

  /** An element with text that others wrote and nothing else. */
  public Html foreignLeaf(String element, String text, String... attributes) {
    return open(element, attributes).foreign(text).close();
  }

  /** A style or a script of our own: a file of this jar, never made of text. */
  public Html own(String element, String content) {
    out.append('<').append(element).append('>').append(content);
    out.append("</").append(element).append(">\n");
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The document; every element must have been closed. */
  public String document() {
    if (!opened.isEmpty()) {
      throw new IllegalStateException(opened + " are open");
    }
    return out.toString();
  }
}
