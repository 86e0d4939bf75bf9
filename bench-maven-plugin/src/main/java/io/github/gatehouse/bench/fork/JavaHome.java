package io.github.gatehouse.bench.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return withFile("java", argumentFile, arguments, launcher(System::getProperty));
  }

  /**
   * How the {@code java} launcher reads argument files: as the platform's own programs write, UTF-8
   * or not.
   *
   * @param property gives the system property of that name, or null
   */
  static Charset launcher(UnaryOperator<String> property) {
    return Stream.of("sun.jnu.encoding", "native.encoding")
        .map(property)
        .filter(name -> name != null && !name.isBlank() && Charset.isSupported(name))
        .findFirst()
        .map(Charset::forName)
        .orElse(StandardCharsets.UTF_8);
  }

  /**
   * Command that runs a tool of the JDK.
   *
   * @param charset that the tool reads argument files in
   * @throws IOException if the JDK has no such tool, or the file cannot be written
   */
  List<String> withFile(String tool, Path argumentFile, List<String> arguments, Charset charset)
      throws IOException {
    Path executable = path.resolve("bin").resolve(WINDOWS ? tool + ".exe" : tool);
    if (!Files.isExecutable(executable)) {
      throw new IOException(
          executable + " does not exist: benchmarks need a JDK, not a runtime alone");
    }
    StringBuilder quoted = new StringBuilder();
    for (String argument : arguments) {
      quoted.append(quote(argument, charset)).append('\n');
    }
    Files.createDirectories(argumentFile.toAbsolutePath().getParent());
    Files.writeString(argumentFile, quoted, StandardCharsets.ISO_8859_1);
    return List.of(executable.toString(), "@" + argumentFile);
  }

  static String join(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Byte by byte, as it is read: there are charsets in which a letter has a backslash's byte. */
  private static String quote(String argument, Charset charset) throws IOException {
    if (!charset.newEncoder().canEncode(argument)) {
      throw new IOException(
          "'"
              + argument
              + "' has characters that this platform's "
              + charset
              + " lacks\nFix: a path or an argument without them");
    }
    String bytes = new String(argument.getBytes(charset), StandardCharsets.ISO_8859_1);
    return '"' + bytes.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
