package io.github.gatehouse.bench.profile;

import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How forks are recorded: stacks of running threads every 10 ms, what the compiler inlined and gave
 * up, collections, and a sample of allocations.
 */
public final class FlightSettings {
  /** Frames of a stack that are kept. */
  public static final int DEPTH = 256;

  private static final String MOST_BYTES = "64m";

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0" label="Gatehouse" description="One fork of a benchmark" provider="Gatehouse">
        <event name="jdk.ExecutionSample">
          <setting name="enabled">true</setting>
          <setting name="period">10 ms</setting>
        </event>
        <event name="jdk.NativeMethodSample">
          <setting name="enabled">true</setting>
          <setting name="period">20 ms</setting>
        </event>
        <event name="jdk.ObjectAllocationSample">
          <setting name="enabled">true</setting>
          <setting name="throttle">300/s</setting>
          <setting name="stackTrace">true</setting>
        </event>
        <event name="jdk.GarbageCollection">
          <setting name="enabled">true</setting>
          <setting name="threshold">0 ms</setting>
        </event>
        <event name="jdk.Compilation">
          <setting name="enabled">true</setting>
          <setting name="threshold">0 ms</setting>
        </event>
        <event name="jdk.CompilerInlining">
          <setting name="enabled">true</setting>
        </event>
        <event name="jdk.Deoptimization">
          <setting name="enabled">true</setting>
          <setting name="stackTrace">true</setting>
        </event>
      </configuration>
      """;

  private FlightSettings() {}

  /**
   * Writes the settings.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file) throws IOException {
    AtomicFile.write(file, TEXT);
  }

  /**
   * What makes a JVM record itself until it ends.
   *
   * @param settings written by {@link #write}
   * @param recording the file that is left
   */
  public static List<String> jvmArgs(Path settings, Path recording) {
    return List.of(
        "-XX:StartFlightRecording=filename="
            + quoted(recording)
            + ",settings="
            + quoted(settings)
            + ",dumponexit=true,maxsize="
            + MOST_BYTES,
        "-XX:FlightRecorderOptions=stackdepth=" + DEPTH,
        // Says nothing of the recording on the fork's output.
        "-Xlog:jfr+startup=error",
        // Places within inlined code are exact only so.
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:+DebugNonSafepoints");
  }

  /** A comma would end the value. */
  private static String quoted(Path file) {
    String path = file.toAbsolutePath().toString();
    return path.contains("'") ? "\"" + path + "\"" : "'" + path + "'";
  }
}
