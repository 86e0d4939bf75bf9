package io.github.gatehouse.quantization.benchmarks.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Measures kernels and their limits in turns and writes the table of their ratios: {@code
 * kernel-table.tsv} with every sample, and, drawn from it alone, {@code kernel-table.md}, {@code
 * .json} and {@code .svg}.
 */
public final class KernelTable {
  private static final String NAME = "kernel-table";
  private static final long SEED = 20_261_123;

  private KernelTable() {}

  /**
   * Entry of the command.
   *
   * @param arguments none, or as the message says that refuses unknown ones
   * @throws IOException if a JDK cannot be started or nothing can be written
   * @throws InterruptedException if it is interrupted; its forks end with it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path own = Path.of(System.getProperty("java.home"));
    TableOptions options = TableOptions.parse(List.of(arguments), own);
    Files.createDirectories(options.output());
    List<TableRow> rows = rows(options);
    List<String> raw =
        options.render().isPresent()
            ? Files.readAllLines(options.render().get())
            : measured(options, rows, out);
    Files.write(file(options, ".tsv"), raw);
    RatioTable table = RatioTable.of(rows, RawData.parse(raw));
    Files.writeString(file(options, ".md"), TableMarkdown.of(table));
    Files.writeString(file(options, ".json"), TableJson.of(table));
    Files.writeString(file(options, ".svg"), TablePlot.of(table));
    if (options.docs().isPresent()) {
      new TablePage(options.docs().get()).write(table);
    }
    out.println(TableMarkdown.of(table));
    out.println("written: " + file(options, ".md") + ", .svg, .json, .tsv");
    if (!table.data().allBroken().isEmpty()) {
      throw new IOException(String.join("\n", table.data().allBroken()));
    }
  }

  private static List<TableRow> rows(TableOptions options) {
    Pattern only = Pattern.compile(options.only());
    return TableRows.all().stream().filter(row -> only.matcher(row.section()).find()).toList();
  }

  private static List<String> measured(TableOptions options, List<TableRow> rows, PrintStream out)
      throws IOException, InterruptedException {
    SortedMap<Integer, JavaCommand> jdks = new TreeMap<>();
    for (Path jdk : options.jdks()) {
      Path errors = options.output().resolve(NAME + ".err");
      JavaCommand command = new JavaCommand(jdk, options.jvmArguments(), errors);
      jdks.put(command.feature(), command);
    }
    List<String> raw = new ArrayList<>();
    MachineEnvironment.facts().forEach((name, value) -> raw.add(fact(name, value)));
    raw.add(fact("forks", Integer.toString(options.cycles())));
    raw.add(fact("quick", Boolean.toString(options.quick())));
    raw.add(fact("seed", Long.toString(SEED)));
    TableRun run = new TableRun(options, jdks, MachineEnvironment.clock(), out::println);
    raw.addAll(run.measure(rows, SEED));
    return raw;
  }

  private static String fact(String name, String value) {
    return RawLine.of(0, 0, "fact", name, value);
  }

  private static Path file(TableOptions options, String ending) {
    return options.output().resolve(NAME + ending);
  }
}
