package io.github.gatehouse.routing.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files of a change, by the words in their paths. */
final class ChangedPaths {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|adoc|rst|txt)|(?:.*/)?docs?/.*");
  private static final Pattern TEST =
      Pattern.compile("(?:.*/)?(?:test|tests|it)/.*|.*Tests?\\.\\w+");
  private static final Pattern CODE =
      Pattern.compile(".*\\.(?:java|kt|scala|groovy|rs|py|c|cc|cpp|h|hpp|go|js|ts|cs|rb|swift)");

  private final List<String> paths;
  private final Map<String, String> byWord = new HashMap<>();

  ChangedPaths(List<String> paths) {
    this.paths = paths;
    for (String path : paths) {
      words(path).forEach(word -> byWord.putIfAbsent(word, path));
    }
  }

  private static Set<String> words(String path) {
    Set<String> words = new HashSet<>();
    for (String word : WORDS.split(path)) {
      words.add(singular(word.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** A changed file that a term speaks of. */
  Optional<String> about(String term) {
    if (term.equals("code") || term.equals("source")) {
      return first(path -> CODE.matcher(path).matches());
    }
    if (term.indexOf('/') >= 0) {
      return first(path -> ("/" + path.toLowerCase(Locale.ROOT)).contains("/" + term));
    }
    return Optional.ofNullable(byWord.get(singular(term)));
  }

  /** A changed file outside what a term speaks of; documentation is outside of nothing. */
  Optional<String> outside(String term) {
    Predicate<String> text = path -> TEXT.matcher(path).matches();
    if (Set.of("doc", "docs", "documentation").contains(term)) {
      return first(text.negate());
    }
    if (Set.of("test", "tests").contains(term)) {
      return first(path -> !text.test(path) && !TEST.matcher(path).matches());
    }
    // A term that is in no path at all is no place, as "observability" may be none.
    return about(term).isEmpty()
        ? Optional.empty()
        : first(path -> !text.test(path) && !words(path).contains(singular(term)));
  }

  private Optional<String> first(Predicate<String> wanted) {
    return paths.stream().filter(wanted).findFirst();
  }
}
