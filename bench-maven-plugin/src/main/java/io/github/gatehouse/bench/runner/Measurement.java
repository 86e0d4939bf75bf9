package io.github.gatehouse.bench.runner;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs one benchmark through JMH and says how it goes. */
final class Measurement {
  private static final Pattern FORK = Pattern.compile("# (?:Warmup )?Fork: (\\d+) of (\\d+)");

  /** The first line of a stack trace, the best short description of why a fork died. */
  private static final Pattern CAUSE =
      Pattern.compile("(?:[a-z][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error)\\b.*");

  private final PrintStream wire;
  private final Settings settings;
  private final OutputFormat log;
  private String cause;
  private String death;
  private String detail;
  private boolean stderr;

  Measurement(PrintStream wire, Settings settings, OutputFormat log) {
    this.wire = wire;
    this.settings = settings;
    this.log = log;
  }

  Optional<RunResult> run(int index, Entry entry) {
    wire.println(Wire.line("start", index));
    try {
      OptionsBuilder options = new OptionsBuilder();
      entry.select(options);
      settings.apply(options, entry);
      Collection<RunResult> results = new Runner(options.build(), listening()).run();
      if (!results.isEmpty()) {
        RunResult result = results.iterator().next();
        Result<?> primary = result.getPrimaryResult();
        wire.println(
            Wire.line(
                "done",
                index,
                primary.getScore(),
                primary.getScoreError(),
                primary.getScoreUnit()));
        return Optional.of(result);
      }
      wire.println(Wire.line("failed", index, reason("JMH gave no result")));
    } catch (RunnerException e) {
      wire.println(Wire.line("failed", index, reason(e.getMessage())));
    }
    return Optional.empty();
  }

  private String reason(String otherwise) {
    if (cause != null) {
      return cause;
    }
    if (death == null) {
      return otherwise;
    }
    return detail == null ? death : death + ": " + detail;
  }

  /** A proxy, not a class: JMH's interface has grown methods between versions. */
  private OutputFormat listening() {
    return (OutputFormat)
        Proxy.newProxyInstance(
            OutputFormat.class.getClassLoader(),
            new Class<?>[] {OutputFormat.class},
            (proxy, method, arguments) -> heard(method, arguments));
  }

  private Object heard(Method method, Object[] arguments) throws Throwable {
    if (method.getName().contains("print") && arguments != null && arguments[0] instanceof String) {
      ((String) arguments[0]).lines().forEach(this::line);
    }
    try {
      return method.invoke(log, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void line(String line) {
    Matcher fork = FORK.matcher(line);
    if (fork.find()) {
      wire.println(Wire.line("fork", fork.group(1), fork.group(2)));
    }
    Matcher found = CAUSE.matcher(line);
    if (cause == null && found.find()) {
      cause = found.group();
    }
    if (line.startsWith("<forked VM")) {
      death = line;
    } else if (stderr && detail == null && !line.isBlank() && !line.startsWith("<")) {
      detail = line.trim();
    }
    stderr = line.startsWith("<stderr") || stderr && !line.startsWith("</stderr");
  }
}
