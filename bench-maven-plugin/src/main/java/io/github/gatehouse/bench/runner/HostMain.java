package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Holds JMH for one side of a comparison: lists the benchmarks of its class path, then starts one
 * fork for each order {@code run index millis lockstep jvmArgs…}, whose iterations the plugin
 * grants. Arguments: the file for JMH's log.
 */
public final class HostMain {
  /** More iterations than any pair takes: the plugin says when it is enough. */
  private static final int ITERATIONS = 100_000;

  private HostMain() {}

  /** Entry of the host's JVM; ends with its standard input. */
  public static void main(String[] arguments) throws IOException {
    PrintStream wire = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream text =
        new PrintStream(Files.newOutputStream(Path.of(arguments[0])), true, StandardCharsets.UTF_8);
    System.setOut(text);
    OutputFormat log = OutputFormatFactory.createFormatInstance(text, VerboseMode.NORMAL);
    Listing listing = Listing.read(log);
    Orders orders = Orders.listen();
    listing.tell(wire, entry -> 1);
    while (true) {
      List<String> order = Wire.parse(orders.next());
      int index = Integer.parseInt(order.get(1));
      new Measurement(wire, new Settings(properties(order)), log)
          .run(index, listing.entries().get(index));
    }
  }

  private static Properties properties(List<String> order) {
    Properties properties = new Properties();
    properties.setProperty("forks", "1");
    properties.setProperty("warmup.iterations", "0");
    properties.setProperty("warmup.millis", "1");
    properties.setProperty("measurement.iterations", Integer.toString(ITERATIONS));
    properties.setProperty("measurement.millis", order.get(2));
    properties.setProperty("lockstep", order.get(3));
    properties.setProperty(
        "jvmArgs", Wire.line("jvmArgs", order.subList(4, order.size()).toArray()));
    return properties;
  }
}
