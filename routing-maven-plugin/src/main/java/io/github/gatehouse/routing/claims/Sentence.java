package io.github.gatehouse.routing.claims;

import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, which may run over several lines.
 *
 * @param line that it begins on
 */
record Sentence(int line, String text) {

  /** The sentences of everything that is no code, in order. */
  static List<Sentence> of(Document document) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int line = 1;
    int block = -1;
    for (Passage passage : document.passages()) {
      boolean goesOn = passage.is(Kind.PROSE) && passage.block() == block;
      if (!goesOn) {
        close(sentences, line, open);
      }
      block = passage.is(Kind.PROSE, Kind.ITEM) ? passage.block() : -1;
      if (!passage.is(Kind.LISTING, Kind.EVIDENCE)) {
        line = open.length() == 0 ? passage.line() : line;
        line = split(passage, line, open, sentences);
      }
    }
    close(sentences, line, open);
    return sentences;
  }

  /** Appends a line, and answers on which line the sentence that is still open begins. */
  private static int split(Passage passage, int line, StringBuilder open, List<Sentence> out) {
    String text = passage.text();
    int start = line;
    int from = 0;
    open.append(open.length() == 0 ? "" : " ");
    for (int i = 0; i < text.length(); i++) {
      boolean mark = ".;!?".indexOf(text.charAt(i)) >= 0;
      if (mark && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
        open.append(text, from, i);
        close(out, start, open);
        start = passage.line();
        from = i + 1;
      }
    }
    open.append(text, from, text.length());
    return start;
  }

  private static void close(List<Sentence> sentences, int line, StringBuilder open) {
    String text = open.toString().strip();
    if (!text.isEmpty()) {
      sentences.add(new Sentence(line, text));
    }
    open.setLength(0);
  }
}
