package io.github.gatehouse.routing.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "No inference code modified", "server-only": what a change is said to leave alone.
 *
 * @param term what it is about, one word or a path, in lower case
 * @param only true where nothing but this is said to have changed
 */
record ScopeStatement(String shown, String term, boolean only) {
  private static final String WORD = "[a-z][a-z0-9_/.-]{0,40}";
  private static final String PHRASE = "((?:" + WORD + " ){1,4}?)";
  private static final String OBJECT = "(?:the |any )?((?:" + WORD + " ?){1,4})";
  private static final List<Pattern> NOTHING =
      List.of(
          Pattern.compile(
              "\\bno "
                  + PHRASE
                  + "(?:was |were |is |are |has been |have been )?"
                  + "(?:modified|changed|touched|altered|affected|edited)\\b"),
          Pattern.compile("\\bno " + PHRASE + "code changes\\b"),
          Pattern.compile("\\bno (?:code )?(?:changes?|modifications?|edits?) (?:to|in) " + OBJECT),
          Pattern.compile("\\b(?:zero|no) (?:impact|effect) (?:to|on|for|in) " + OBJECT),
          Pattern.compile("\\bdoes not (?:touch|change|modify|affect) " + OBJECT));
  private static final Pattern ONLY = Pattern.compile("\\b([a-z][a-z0-9_]{1,30})-only\\b");
  private static final Set<String> CHANGE =
      Set.of("change", "changes", "pr", "patch", "commit", "diff", "changeset", "modifications");
  private static final Set<String> MODES =
      Set.of("read", "write", "append", "opt", "text", "compile", "header", "name", "view");
  private static final Set<String> FILLERS =
      Set.of(
          "code",
          "source",
          "file",
          "files",
          "module",
          "modules",
          "sources",
          "logic",
          "path",
          "paths",
          "package",
          "packages",
          "class",
          "classes",
          "crate",
          "crates",
          "component",
          "components",
          "implementation",
          "behaviour",
          "behavior",
          "functionality",
          "layer",
          "existing",
          "other",
          "production",
          "engine",
          "pipeline");
  private static final Set<String> STOPS =
      Set.of(
          "in", "and", "or", "by", "for", "with", "from", "this", "that", "at", "is", "are", "was",
          "as", "of", "on", "to", "since", "because", "here", "were", "itself", "any", "the");

  /** The first statement of a sentence. */
  static Optional<ScopeStatement> of(String sentence) {
    String text = sentence.toLowerCase(Locale.ROOT);
    if (Words.conditional(text)) {
      return Optional.empty();
    }
    for (Pattern pattern : NOTHING) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String shown = matcher.group().strip();
        return term(matcher.group(1)).map(term -> new ScopeStatement(shown, term, false));
      }
    }
    Matcher only = ONLY.matcher(text);
    boolean ofChange = Words.of(text).stream().anyMatch(CHANGE::contains);
    return ofChange && only.find() && !MODES.contains(only.group(1))
        ? Optional.of(new ScopeStatement(only.group(), only.group(1), true))
        : Optional.empty();
  }

  /** The last word that says something: in "neural network inference" the inference. */
  private static Optional<String> term(String phrase) {
    String term = "";
    String filler = "";
    for (String word : phrase.strip().split(" ")) {
      String plain = word.replaceAll("[./-]$", "");
      if (STOPS.contains(plain)) {
        break;
      }
      boolean says = !FILLERS.contains(plain) && !plain.isEmpty();
      term = says ? plain : term;
      filler = plain.equals("code") || plain.equals("source") ? plain : filler;
    }
    return Optional.of(term.isEmpty() ? filler : term).filter(one -> !one.isEmpty());
  }
}
