package io.github.gatehouse.bench.fork;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which benchmarks to run, by regular expressions that are searched in their ids. */
public record Selection(Optional<Pattern> include, Optional<Pattern> exclude)
    implements Predicate<String> {
  /** Said where benchmarks are there, and none of them is chosen. */
  public static final String NONE = "bench.include and bench.exclude leave no benchmark here";

  /**
   * From the text of parameters; null means everything, and nothing.
   *
   * @throws IllegalArgumentException if one is no regular expression
   */
  public static Selection of(String include, String exclude) {
    return new Selection(pattern("bench.include", include), pattern("bench.exclude", exclude));
  }

  @Override
  public boolean test(String id) {
    return include.map(p -> p.matcher(id).find()).orElse(true)
        && !exclude.map(p -> p.matcher(id).find()).orElse(false);
  }

  private static Optional<Pattern> pattern(String parameter, String text) {
    try {
      return Optional.ofNullable(text).map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          parameter + " is no regular expression: " + e.getMessage(), e);
    }
  }
}
