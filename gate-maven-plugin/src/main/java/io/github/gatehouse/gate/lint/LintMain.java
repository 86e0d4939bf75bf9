package io.github.gatehouse.gate.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources for their warnings, in a JVM of its own, and prints one line for each
 * diagnostic: kind, code, lint category, file, line, column and message, separated by tabs.
 */
public final class LintMain {
  private LintMain() {}

  /**
   * Runs the compiler.
   *
   * @param arguments the encoding, then options of javac, then {@code --}, then source files
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = List.of(arguments);
    int end = lines.indexOf("--");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java is a runtime without a compiler");
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Charset charset = Charset.forName(lines.get(0));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, charset)) {
      List<String> options = lines.subList(1, end);
      var units = files.getJavaFileObjectsFromStrings(lines.subList(end + 1, lines.size()));
      boolean done =
          compiler.getTask(new StringWriter(), files, found, options, null, units).call();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      found.getDiagnostics().forEach(one -> out.println(line(one)));
      out.println("END\t" + done);
    }
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
