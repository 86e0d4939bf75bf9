package io.github.gatehouse.gate.features;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Maven wrote about a failed build. Maven sums the errors up at its end, so the last part of a
 * long log is enough.
 *
 * @param text the last part of the log
 * @param root directory of the build; errors are placed relative to it
 */
public record MavenLog(String text, String root) {
  private static final int MOST = 20;
  private static final int LONGEST = 300;
  private static final List<String> OUT_OF_REACH =
      List.of("in offline mode", "Could not transfer artifact");
  private static final String LACKING = "Could not find artifact";
  private static final String LEVEL = "[ERROR] ";
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final Pattern COMPILER =
      Pattern.compile("\\[ERROR\\] +(\\S.*\\.\\w+):(\\[\\d+(?:,\\d+)?\\]) (.+)");

  /** Words that say where help is to be found, or that something follows. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "|COMPILATION ERROR.*|Compilation failure.*|-> \\[Help.*|Re-run Maven.*|To see the full.*"
              + "|For more information.*|\\[Help \\d+\\].*|After correcting.*|mvn <args>.*|-+");

  /** The errors: the compiler's where it has some, or else what Maven said first. */
  List<BuildError> errors() {
    List<BuildError> compiler =
        lines().map(COMPILER::matcher).filter(Matcher::matches).map(this::placed).toList();
    List<BuildError> all = compiler.isEmpty() ? said() : compiler;
    return all.stream().distinct().limit(MOST).toList();
  }

  /**
   * What a failed build says of its combination. One that could not get what it needed, because it
   * is offline or the network does not answer, says nothing.
   */
  public BuildAnswer answer() {
    boolean compiled = lines().noneMatch(line -> COMPILER.matcher(line).matches());
    boolean outOfReach = OUT_OF_REACH.stream().anyMatch(text::contains);
    return compiled && outOfReach
        ? BuildAnswer.unknown("out of reach: " + errors().get(0))
        : BuildAnswer.bad(errors());
  }

  private Stream<String> lines() {
    return COLOUR.matcher(text).replaceAll("").lines().map(String::stripTrailing);
  }

  private BuildError placed(Matcher match) {
    String file = match.group(1).replace('\\', '/');
    String top = root.replace('\\', '/');
    int at = file.indexOf(top + "/");
    String shown = at < 0 ? file : file.substring(at + top.length() + 1);
    return new BuildError(shown + ":" + match.group(2), cut(match.group(3)));
  }

  private List<BuildError> said() {
    List<String> errors =
        lines()
            .filter(line -> line.startsWith(LEVEL))
            .map(line -> line.substring(LEVEL.length()).strip())
            .filter(line -> !EMPTY.matcher(line).matches())
            .toList();
    // Which goal on which project failed says less than what it lacked.
    List<String> lacking = errors.stream().filter(line -> line.startsWith(LACKING)).toList();
    errors = Stream.concat(lacking.stream(), errors.stream()).distinct().toList();
    if (errors.isEmpty()) {
      List<String> all = lines().filter(line -> !line.isBlank()).toList();
      errors = List.of(all.isEmpty() ? "Maven said nothing" : all.get(all.size() - 1));
    }
    return errors.stream().map(line -> new BuildError("", cut(line.replace(root, ".")))).toList();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
