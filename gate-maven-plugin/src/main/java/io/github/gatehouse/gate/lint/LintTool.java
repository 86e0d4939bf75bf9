package io.github.gatehouse.gate.lint;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.spi.ToolProvider;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles sources for their warnings, in a JVM of its own, and prints one line for each
 * diagnostic: kind, code, lint category, file, line, column and message, separated by tabs.
 */
public final class LintTool implements ToolProvider {
  @Override
  public String name() {
    return "gatehouse-lint";
  }

  /**
   * Runs the compiler; nothing of it is kept for the next time.
   *
   * @param arguments the encoding, then options of javac, then {@code --}, then source files
   * @throws IllegalStateException if this Java has no compiler, or the compiler breaks: it has then
   *     found nothing, whatever there is to find
   * @throws UncheckedIOException if the compiler's files cannot be closed
   */
  @Override
  public int run(PrintWriter out, PrintWriter errors, String... arguments) {
    List<String> lines = List.of(arguments);
    int end = lines.indexOf("--");
    JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java is a runtime without a compiler");
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Charset charset = Charset.forName(lines.get(0));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, charset)) {
      List<String> options = lines.subList(1, end);
      var units = files.getJavaFileObjectsFromStrings(lines.subList(end + 1, lines.size()));
      StringWriter said = new StringWriter();
      boolean done = compiler.getTask(said, files, found, options, null, units).call();
      if (!done && found.getDiagnostics().stream().noneMatch(LintTool::error)) {
        throw new IllegalStateException("the compiler broke: " + cause(said.toString()));
      }
      found.getDiagnostics().forEach(one -> out.println(line(one)));
      out.println("END\t" + done);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean error(Diagnostic<?> one) {
    return one.getKind() == Diagnostic.Kind.ERROR;
  }

  /** Before the exception stands where to report it. */
  private static String cause(String said) {
    return said.lines()
        .filter(line -> line.matches("[\\w.$]+(Error|Exception)\\b.*"))
        .findFirst()
        .orElse(said.strip());
  }

  private static String line(Diagnostic<? extends JavaFileObject> one) {
    String file = one.getSource() == null ? "" : one.getSource().getName();
    // The category in brackets is what javac itself shows; the interface does not offer it.
    String text = one.toString();
    return String.join(
        "\t",
        one.getKind().name(),
        String.valueOf(one.getCode()),
        LintLine.category(text),
        file,
        Long.toString(one.getLineNumber()),
        Long.toString(one.getColumnNumber()),
        one.getMessage(null).replaceAll("\\s+", " "));
  }
}
