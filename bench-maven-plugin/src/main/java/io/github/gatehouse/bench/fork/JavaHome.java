package io.github.gatehouse.bench.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The JDK that compiles and runs benchmarks. */
public record JavaHome(Path path) {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  /**
   * Command that runs a main class.
   *
   * @param argumentFile is written: class paths outgrow command lines
   * @throws IOException if the file cannot be written
   */
  List<String> java(
      Path argumentFile, List<Path> classPath, List<String> options, String main, List<String> rest)
      throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.add("-cp");
    arguments.add(join(classPath));
    arguments.add(main);
    arguments.addAll(rest);
    return withFile("java", argumentFile, arguments);
  }

  /**
   * Command that runs a tool of the JDK.
   *
   * @throws IOException if the JDK has no such tool, or the file cannot be written
   */
  List<String> withFile(String tool, Path argumentFile, List<String> arguments) throws IOException {
    Path executable = path.resolve("bin").resolve(WINDOWS ? tool + ".exe" : tool);
    if (!Files.isExecutable(executable)) {
      throw new IOException(
          executable + " does not exist: benchmarks need a JDK, not a runtime alone");
    }
    String quoted = arguments.stream().map(JavaHome::quote).collect(Collectors.joining("\n"));
    Files.createDirectories(argumentFile.toAbsolutePath().getParent());
    Files.writeString(argumentFile, quoted + "\n", StandardCharsets.UTF_8);
    return List.of(executable.toString(), "@" + argumentFile);
  }

  static String join(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String quote(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
