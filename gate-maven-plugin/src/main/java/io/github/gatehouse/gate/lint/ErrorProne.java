package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Error Prone, as a plugin of the compiler.
 *
 * @param version such as {@code 2.42.0}
 * @param jars its own and those of plugins of it
 * @param flags such as {@code -Xep:DeadException:ERROR}
 * @param verdict on warnings: its errors count wherever they come from
 */
public record ErrorProne(
    String version, List<Path> jars, List<String> flags, LinterRun.Verdict verdict) {
  static final String TOOL = "errorprone";

  /**
   * Parts of the compiler that Error Prone uses, which a JVM keeps closed unless told otherwise.
   */
  private static final List<String> OPENED =
      List.of(
          "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.main=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.model=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.processing=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED",
          "--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
          "--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");

  public ErrorProne {
    jars = List.copyOf(jars);
    flags = List.copyOf(flags);
  }

  /** Options of the JVM that the compiler runs in. */
  static List<String> jvm() {
    return OPENED;
  }

  /** Options of the compiler. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("-XDcompilePolicy=simple"));
    options.add("-XDaddTypeAnnotationsToSymbol=true");
    // An error of Error Prone is a finding: the rest is examined all the same.
    options.addAll(List.of("--should-stop=ifError=FLOW", "-processorpath"));
    options.add(
        String.join(java.io.File.pathSeparator, jars.stream().map(Path::toString).toList()));
    options.add(
        String.join(" ", Stream.concat(Stream.of("-Xplugin:ErrorProne"), flags.stream()).toList()));
    return options;
  }
}
