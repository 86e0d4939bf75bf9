package io.github.gatehouse.gate.fork;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.spi.ToolProvider;

/** Does what its first argument says, after a line with the id of its JVM. */
public final class OrderTool implements ToolProvider {
  private final List<byte[]> kept = new ArrayList<>();
  private int asked;

  @Override
  public String name() {
    return "order";
  }

  @Override
  public int run(PrintWriter out, PrintWriter errors, String... arguments) {
    asked++;
    out.println(ProcessHandle.current().pid());
    out.flush();
    try {
      return obey(out, errors, List.of(arguments));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int obey(PrintWriter out, PrintWriter errors, List<String> words)
      throws IOException, InterruptedException {
    switch (words.get(0)) {
      case "echo" -> words.forEach(word -> out.println("[" + word + "]"));
      case "say" -> {
        System.out.println("to standard output");
        System.err.println("to error output");
        errors.println("ü");
        return 3;
      }
      case "exit" -> System.exit(7);
      case "throw" -> throw new IllegalStateException("out of order");
      case "exit if asked before" -> dieUnless(asked == 1);
      case "print" -> noise();
      case "keep" -> kept.add(new byte[40 << 20]);
      case "hang" -> hang(words);
      case "meet" -> meet(Path.of(words.get(1)), words.get(2));
      case "chatter" -> ChatterMain.main(new String[] {words.get(1)});
      default -> throw new IllegalArgumentException(words.get(0));
    }
    return 0;
  }

  private static void dieUnless(boolean well) {
    if (!well) {
      System.exit(9);
    }
  }

  /** What the JVM itself prints goes past {@link System#out}, without an end of its line. */
  private static void noise() throws IOException {
    // To close it would be to close standard output.
    new FileOutputStream(FileDescriptor.out)
        .write("OpenJDK 64-Bit Server VM warning: something".getBytes(US_ASCII));
  }

  private static void hang(List<String> words) throws IOException, InterruptedException {
    if (words.size() > 1) {
      Files.writeString(Path.of(words.get(1)), Long.toString(ProcessHandle.current().pid()));
    }
    new CountDownLatch(1).await();
  }

  /** Returns when two of them are here at a time. */
  private static void meet(Path directory, String name) throws IOException {
    Files.createFile(directory.resolve(name));
    while (directory.toFile().list().length < 2) {
      Thread.onSpinWait();
    }
  }
}
