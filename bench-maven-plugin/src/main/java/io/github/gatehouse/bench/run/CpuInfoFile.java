package io.github.gatehouse.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks Linux what processor this is; elsewhere the architecture has to do. */
final class CpuInfoFile {
  private static final Path FILE = Path.of("/proc/cpuinfo");

  private CpuInfoFile() {}

  static String model() {
    String architecture = System.getProperty("os.arch");
    if (!Files.isReadable(FILE)) {
      return architecture;
    }
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      // A fingerprint that names less is still one: it then equals only others that name less.
      return architecture + " (" + FILE + ": " + e.getMessage() + ")";
    }
  }
}
