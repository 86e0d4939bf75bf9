package io.github.gatehouse.quantization.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All rows, in the order they are shown in. */
final class TableRows {
  /** The first JDK whose vector API permutes two vectors at once: tables of 81 begin there. */
  static final int TWO_TABLES = 24;

  private static final int L1 = 4096;
  private static final List<Integer> CACHED = List.of(16384, 65536, 262144);
  private static final List<Integer> LARGE = List.of(4194304, 67108864);
  private static final List<Integer> TL_SIZES = List.of(L1, 65536, 4194304);
  private static final List<String> SHAPES = List.of("2560x2560", "2560x6912", "8640x3200");
  private static final String MEMORY = "weights from memory, one core ÷ what the core can read";

  private TableRows() {}

  static List<TableRow> all() {
    List<TableRow> rows = measured();
    List<String> kernels =
        rows.stream()
            .flatMap(row -> row.workloads().stream())
            .filter(id -> !id.startsWith("limit/"))
            .distinct()
            .toList();
    rows.add(allocation("quantize, all formats and rules", "quantize/", kernels));
    rows.add(allocation("dequantize, all formats", "dequantize/", kernels));
    rows.add(allocation("activations to int8", "", List.of("activations/6912")));
    rows.add(allocation("matvec, repacked", "matvec/matrix/", kernels));
    rows.add(allocation("matvec, unmodified I2_S", "matvec/I2_S/", kernels));
    rows.add(allocation("decode step, one core", "decode/1", kernels));
    rows.addAll(otherRules());
    return List.copyOf(rows);
  }

  private static List<TableRow> measured() {
    List<TableRow> rows = new ArrayList<>();
    CACHED.forEach(size -> rows.add(quantize(size, 0.75)));
    LARGE.forEach(size -> rows.add(quantize(size, 0.90)));
    rows.add(dequantize(L1, ", in L1", 0.85));
    CACHED.forEach(size -> rows.add(dequantize(size, "", 0.95)));
    LARGE.forEach(size -> rows.add(dequantize(size, "", 0.95)));
    for (String format : List.of("TL1", "TL2")) {
      TL_SIZES.forEach(size -> rows.add(other("quantize", format, "/ABSMEAN/" + size, size)));
      TL_SIZES.forEach(size -> rows.add(other("dequantize", format, "/" + size, size)));
    }
    String cached = "matvec ÷ reading the packed weights from the same cache, JDK ";
    String inPlace = "matvec on unmodified I2_S bytes ÷ reading them";
    SHAPES.forEach(
        s -> rows.add(matvec(cached + "24 and later", "matrix", s, 0.58).since(TWO_TABLES)));
    SHAPES.forEach(
        s -> rows.add(matvec(cached + "17 to 23", "matrix", s, 0.32).before(TWO_TABLES)));
    SHAPES.forEach(s -> rows.add(matvec(inPlace, "I2_S", s, 0.28)));
    rows.addAll(decodeStep());
    return rows;
  }

  private static TableRow quantize(int size, double goal) {
    return TableRow.ratio(
        "quantize I2_S (rule sign, ternary weights) ÷ read-and-pack",
        Labels.weights(size),
        "quantize/I2_S/SIGN/ternary/" + size,
        "limit/pack/ternary/" + size,
        goal);
  }

  private static TableRow dequantize(int size, String remark, double goal) {
    return TableRow.ratio(
        "dequantize I2_S ÷ unpack-and-write",
        Labels.weights(size) + remark,
        "dequantize/I2_S/" + size,
        "limit/unpack/" + size,
        goal);
  }

  private static TableRow other(String operation, String format, String rest, int size) {
    return TableRow.ratio(
        "TL1, TL2 ÷ I2_S at the same size (rule absmean)",
        format + " " + operation + ", " + Labels.weights(size),
        operation + "/" + format + rest,
        operation + "/I2_S" + rest,
        0.6);
  }

  private static TableRow matvec(String section, String layout, String shape, double goal) {
    String kernel = "matvec/" + layout + "/" + shape;
    return TableRow.ratio(section, shape.replace("x", " × "), kernel, "limit/read/" + shape, goal);
  }

  private static List<TableRow> decodeStep() {
    String all = "decode/all";
    String one = "decode/1";
    String tokens = "128 tokens of the decode step";
    return List.of(
        memory("matvec, 64 MB in turn", "memory/matrix/64", "limit/memory/64"),
        memory("matvec, 512 MB in turn", "memory/matrix/512", "limit/memory/512"),
        memory("decode step", one, "limit/memory/512"),
        TableRow.ratio("decode step, all cores ÷ one core", "speed-up", all, one, 1.6),
        seconds(tokens, "all cores", all),
        seconds(tokens, "one core", one));
  }

  private static TableRow memory(String label, String kernel, String limit) {
    return TableRow.ratio(MEMORY, label, kernel, limit, 0.65);
  }

  private static TableRow seconds(String section, String label, String id) {
    return TableRow.of(section, label, Measure.SECONDS_FOR_128, Goal.atMost(10), List.of(id));
  }

  private static TableRow allocation(String label, String prefix, List<String> kernels) {
    List<String> ids = kernels.stream().filter(id -> id.startsWith(prefix)).toList();
    return TableRow.of("allocation", label, Measure.ALLOCATION, Goal.atMost(0), ids);
  }

  /** All rules on weights whose scale is not known before the last one: they are read twice. */
  private static List<TableRow> otherRules() {
    String section = "quantize I2_S, normally distributed weights (read twice) ÷ read-and-pack";
    return Stream.of("sign", "absmax", "absmean")
        .flatMap(
            rule ->
                Stream.of(65536, 4194304)
                    .map(
                        size ->
                            TableRow.ratio(
                                section,
                                rule + ", " + Labels.weights(size),
                                "quantize/I2_S/" + rule.toUpperCase(Locale.ROOT) + "/" + size,
                                "limit/pack/" + size,
                                0)))
        .map(TableRow::withoutGoal)
        .toList();
  }
}
