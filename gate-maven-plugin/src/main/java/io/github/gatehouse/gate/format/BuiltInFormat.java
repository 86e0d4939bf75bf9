package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A formatter that comes with this plugin, held against the sources of a module.
 *
 * @param formatter the command line
 * @param root findings are placed relative to this directory
 * @param charset of the sources
 */
public record BuiltInFormat(FormatterFork formatter, Path root, Charset charset) {
  private static final int SAMPLE = 24;

  /**
   * What there is to say where no file is to be examined; empty where there is one. No formatter
   * has to be at hand for it.
   */
  public static Optional<GateResult> nothing(FormatStyle style, List<Path> all, List<Path> files) {
    if (!files.isEmpty()) {
      return Optional.empty();
    }
    String what = all.isEmpty() ? "no Java sources" : "no changed Java sources";
    return Optional.of(GateResult.skipped(style.tool(), SkipReason.NO_SURFACE, what));
  }

  /**
   * Examines files, and rewrites them first where that is asked for.
   *
   * @param all files of the module: they tell whether it has the style at all
   * @param files those of them to examine, at least one
   */
  public GateResult examine(List<Path> all, List<Path> files, boolean rewrite)
      throws IOException, InterruptedException {
    if (formatter.style() == FormatStyle.DETECT) {
      List<Path> sample = sample(all);
      FormatReport seen = check(sample);
      int others = seen.violations().size();
      if (2 * others > sample.size()) {
        return undeclared(others, sample.size());
      }
      if (sample.equals(files) && !rewrite) {
        return seen.result();
      }
    }
    if (rewrite) {
      rewrite(files);
    }
    return check(files).result();
  }

  /** As many files as tell the style of a module, spread evenly. */
  private static List<Path> sample(List<Path> all) {
    int size = Math.min(SAMPLE, all.size());
    return IntStream.range(0, size)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / size)))
        .toList();
  }

  private GateResult undeclared(int others, int sample) {
    String what =
        "no formatter is declared and "
            + others
            + "/"
            + sample
            + " files of a sample are not in Google style: choose with"
            + " -Dgate.format.style=google, aosp, palantir or none";
    return GateResult.skipped("gatehouse", SkipReason.NOT_CONFIGURED, what);
  }

  private FormatReport check(List<Path> files) throws IOException, InterruptedException {
    try (SourceFiles sources = new SourceFiles(files, root, charset)) {
      FormatterFork.Answer answer = formatter.check(sources.readable());
      List<Finding> unread = new ArrayList<>(sources.unread());
      for (FormatterFork.ParseError error : answer.errors()) {
        String where = sources.shown(sources.original(error.file())) + ":" + error.line();
        unread.add(
            GateFinding.FORMAT_UNPARSABLE.of(
                error.message(), where, "mend the line, then mvn verify"));
      }
      int examined = sources.readable().size() - answer.errors().size();
      if (!answer.broken().isEmpty()) {
        // What it does not name it may not have looked at.
        examined = answer.changes().size();
        unread.add(
            GateFinding.FORMAT_UNMEASURED.of(
                formatter.style().tool() + " " + answer.broken(),
                "",
                "-Dgate.format.style=none, or a Java that the formatter knows"));
      }
      List<String> violations =
          answer.changes().stream().map(sources::original).map(sources::shown).toList();
      return new FormatReport(formatter.tool(), examined, violations, 0, fix(), unread);
    }
  }

  private String fix() {
    String style =
        formatter.style() == FormatStyle.DETECT ? "" : " -Dgate.format.style=" + formatter.style();
    return Goals.mvn("gate:format") + " -Dgate.fix" + style;
  }

  /** The formatter rewrites copies: what it leaves behind half-way is no source of anybody's. */
  private void rewrite(List<Path> files) throws IOException, InterruptedException {
    try (SourceFiles sources = new SourceFiles(files, root, charset)) {
      Map<Path, SourceText> copies = new LinkedHashMap<>();
      for (Path change : formatter.check(sources.readable()).changes()) {
        SourceText text = sources.text(sources.original(change));
        copies.put(sources.copy(text), text);
      }
      if (copies.isEmpty()) {
        return;
      }
      formatter.rewrite(List.copyOf(copies.keySet()));
      for (Map.Entry<Path, SourceText> copy : copies.entrySet()) {
        copy.getValue().replace(Files.readString(copy.getKey()));
      }
    }
  }
}
