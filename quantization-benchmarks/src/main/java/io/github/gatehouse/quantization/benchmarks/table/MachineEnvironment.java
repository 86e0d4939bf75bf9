package io.github.gatehouse.quantization.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to know of the machine; Linux says most. */
final class MachineEnvironment {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
  private static final Path THP = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private MachineEnvironment() {}

  static InstantSource clock() {
    return InstantSource.system();
  }

  static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", clock().instant().truncatedTo(ChronoUnit.MINUTES).toString());
    facts.put(
        "processor",
        cpu("model name") + ", family " + cpu("cpu family") + ", model " + cpu("model"));
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("caches of a core", caches());
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("transparent huge pages", read(THP));
    facts.put(
        "alignment",
        "as the JVM places arrays: data of large ones at 16 mod 64, of small ones at any 8");
    return facts;
  }

  private static String cpu(String key) {
    return read(CPU)
        .lines()
        .filter(line -> line.matches(key + "\\s*:.*"))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown");
  }

  private static String caches() {
    return Stream.of("index0", "index2", "index3")
        .map(index -> CACHES.resolve(index))
        .map(cache -> "L" + read(cache.resolve("level")) + " " + read(cache.resolve("size")))
        .reduce((a, b) -> a + ", " + b)
        .orElse("unknown");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      // Another system, or a container that hides it.
      return "unknown";
    }
  }
}
