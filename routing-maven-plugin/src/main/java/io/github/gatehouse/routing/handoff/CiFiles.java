package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.markdown.DecisionSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files by which a GitHub job takes a summary and outputs; elsewhere there are none. */
public final class CiFiles {
  /** A step's summary may not be larger, in bytes; GitHub drops it whole otherwise. */
  static final long MAX_SUMMARY = 1L << 20;

  private final Map<String, String> environment;
  private final String delimiter;

  /**
   * Opens the files that the environment names.
   *
   * @param delimiter drawn at random for this very use: nobody who does not know it can end a value
   *     and begin another output
   */
  public CiFiles(Map<String, String> environment, String delimiter) {
    this.environment = Map.copyOf(environment);
    this.delimiter = delimiter;
  }

  /**
   * Appends to each file that is named; nothing where none is. Outputs are words of closed lists
   * and ids, never foreign text.
   *
   * @throws IOException if a file cannot be written, or the summary would be too large
   */
  public void append(Handoff handoff) throws IOException {
    Optional<Path> summary = file("GITHUB_STEP_SUMMARY");
    if (summary.isPresent()) {
      String text = DecisionSummary.render(handoff.decision(), handoff.id()) + "\n";
      long size = Files.exists(summary.get()) ? Files.size(summary.get()) : 0;
      if (size + text.getBytes(StandardCharsets.UTF_8).length > MAX_SUMMARY) {
        throw new IOException(
            "the step's summary has " + size + " bytes; with ours it would pass " + MAX_SUMMARY);
      }
      append(summary.get(), text);
    }
    Optional<Path> output = file("GITHUB_OUTPUT");
    if (output.isPresent()) {
      append(output.get(), outputs(handoff));
    }
  }

  private Optional<Path> file(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }

  private String outputs(Handoff handoff) {
    Decision decision = handoff.decision();
    Map<String, String> outputs = new LinkedHashMap<>();
    outputs.put("action", decision.route().action().name());
    outputs.put("target", decision.route().target().id());
    outputs.put("rule", decision.route().rule());
    outputs.put("state", decision.state().name());
    outputs.put("confidence", decision.confidence().level().name());
    outputs.put("decision", handoff.id());
    StringBuilder out = new StringBuilder();
    outputs.forEach(
        (name, value) ->
            out.append(name)
                .append("<<")
                .append(delimiter)
                .append('\n')
                .append(value)
                .append('\n')
                .append(delimiter)
                .append('\n'));
    return out.toString();
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(
        file,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        LinkOption.NOFOLLOW_LINKS);
  }
}
