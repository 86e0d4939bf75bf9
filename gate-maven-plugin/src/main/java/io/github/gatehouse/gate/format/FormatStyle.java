package io.github.gatehouse.gate.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The styles that a project without a formatter of its own can choose. */
public enum FormatStyle {
  /** Google's, where most files have it already; else none. */
  DETECT("google-java-format", FormatStyle.GOOGLE_TOOL),
  GOOGLE("google-java-format", FormatStyle.GOOGLE_TOOL),
  /** Google's with four blanks instead of two. */
  AOSP("google-java-format", FormatStyle.GOOGLE_TOOL, "--aosp"),
  PALANTIR("palantir-java-format", "com.palantir.javaformat.java.Main", "--palantir"),
  NONE("", "");

  private static final String GOOGLE_TOOL =
      "com.google.googlejavaformat.java.GoogleJavaFormatToolProvider";

  private final String tool;
  private final String main;
  private final List<String> flags;

  FormatStyle(String tool, String main, String... flags) {
    this.tool = tool;
    this.main = main;
    this.flags = List.of(flags);
  }

  /**
   * The style of a name.
   *
   * @param text such as {@code google}
   * @throws IllegalArgumentException if there is no such style; the message lists them
   */
  public static FormatStyle of(String text) {
    return Arrays.stream(values())
        .filter(style -> style.toString().equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "gate.format.style is '"
                        + text
                        + "'; one of "
                        + Arrays.stream(values())
                            .map(FormatStyle::toString)
                            .collect(Collectors.joining(", "))));
  }

  /** Name of the formatter, such as {@code google-java-format}. */
  public String tool() {
    return tool;
  }

  /** Main class of its command line: a program, or where it can run again, a tool. */
  String main() {
    return main;
  }

  /**
   * True for a formatter that is a {@link java.util.spi.ToolProvider}. Palantir's is none: each run
   * leaves threads behind, which only the end of its JVM ends.
   */
  boolean runsAgain() {
    return main.equals(GOOGLE_TOOL);
  }

  /** What its command line has to be told. */
  List<String> flags() {
    return flags;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
