package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.decode.ModelShape;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes workloads from their ids, such as {@code quantize/I2_S/ABSMAX/16384}, {@code
 * matvec/matrix/2560x2560} or {@code limit/read/2560x2560}. Weights are normally distributed, or
 * ternary already where the size follows the word {@code ternary}. Those made by one object share
 * their inputs, and outputs of one size: where the pages of an array lie makes up to a third of the
 * speed of memory, and so a limit moves the very bytes that the kernel moves.
 */
public final class Workloads {
  /** Rows and columns of the matrices that are read in turn: 4.4 MB each when packed. */
  private static final TernaryShape IN_TURN = new TernaryShape(2560, 6912);

  private static final long MEGA = 1_000_000;

  private static final String TERNARY = "ternary/";

  private final Map<String, float[]> weights = new HashMap<>();
  private final Map<Integer, float[]> floats = new HashMap<>();
  private final Map<Integer, byte[]> bytes = new HashMap<>();
  private final Map<TernaryShape, List<byte[]>> packed = new HashMap<>();
  private final Map<TernaryShape, List<TernaryMatrix>> matrices = new HashMap<>();

  /**
   * The workload of an id.
   *
   * @param id one of those of {@code Kernels}, or one of the same form with other sizes
   * @return a new workload
   * @throws IllegalArgumentException if the id has another form
   * @throws IllegalStateException for a limit where this JVM has no vector kernels
   */
  public Workload of(String id) {
    // The rest names the input: its last words stay together.
    String[] words = id.split("/", id.startsWith("quantize/") ? 4 : 3);
    try {
      return switch (words[0]) {
        case "quantize" -> quantize(words[1], ScaleRule.valueOf(words[2]), weights(words[3]));
        case "dequantize" -> dequantize(words[1], weights(words[2]));
        case "roundtrip" -> roundTrip(words[1], weights(words[2]));
        case "activations" -> new Activations(TernaryKernels.activations(), weights(words[1]));
        case "matvec" -> matvec(words[1], Data.shape(words[2]), 1);
        case "memory" -> matvec(words[1], IN_TURN, count(words[2]));
        case "decode" ->
            new DecodeTokens(ModelShape.BITNET_2B, threads(words[1]), DecodeTokens.BITNET_2B);
        case "limit" -> limit(words[1], words[2]);
        default -> throw new IllegalArgumentException("no operation has that name");
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no workload '" + id + "': " + e.getMessage(), e);
    }
  }

  private Workload quantize(String format, ScaleRule rule, float[] input) {
    TernaryKernel kernel = TernaryKernels.best(TernaryFormat.valueOf(format));
    return new Quantizing(kernel, rule, input, bytes(kernel, input));
  }

  private Workload dequantize(String format, float[] input) {
    TernaryKernel kernel = TernaryKernels.best(TernaryFormat.valueOf(format));
    return new Dequantizing(kernel, input, floats(input.length));
  }

  private Workload roundTrip(String format, float[] input) {
    TernaryKernel kernel = TernaryKernels.best(TernaryFormat.valueOf(format));
    return new BothWays(kernel, input, bytes(kernel, input), floats(input.length));
  }

  private Workload matvec(String layout, TernaryShape shape, int count) {
    if (layout.equals("matrix")) {
      return new MatrixMatvec(shape, packed(shape, count), repacked(shape, count));
    }
    TernaryFormat format = TernaryFormat.valueOf(layout);
    List<byte[]> bytes = packed(shape, count);
    if (format != TernaryFormat.I2_S) {
      bytes = bytes.stream().map(b -> converted(b, shape, format)).toList();
    }
    return new PackedMatvec(TernaryKernels.best(format), shape, bytes);
  }

  /** As many matrices as asked for; fewer and more share those that exist. */
  private List<TernaryMatrix> repacked(TernaryShape shape, int count) {
    List<TernaryMatrix> known = matrices.computeIfAbsent(shape, unseen -> new ArrayList<>());
    packed(shape, count).subList(Math.min(known.size(), count), count).parallelStream()
        .map(bytes -> TernaryKernels.matrix(bytes, TernaryFormat.I2_S, shape))
        .forEachOrdered(known::add);
    return List.copyOf(known.subList(0, count));
  }

  private static int threads(String text) {
    return text.equals("all") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(text);
  }

  private static byte[] converted(byte[] i2s, TernaryShape shape, TernaryFormat format) {
    float[] values = new float[shape.weights()];
    TernaryKernels.scalar(TernaryFormat.I2_S).dequantize(i2s, shape, values);
    byte[] bytes = new byte[format.packedBytes(shape)];
    TernaryKernels.scalar(format).quantize(values, shape, Quantization.by(ScaleRule.ABSMAX), bytes);
    return bytes;
  }

  private Workload limit(String what, String size) {
    return switch (what) {
      case "pack" -> new PackLimit(TernaryKernels.limits(), weights(size));
      case "unpack" -> new UnpackLimit(TernaryKernels.limits(), floats(Integer.parseInt(size)));
      case "read" -> new ReadLimit(TernaryKernels.limits(), packed(Data.shape(size), 1));
      case "memory" -> new ReadLimit(TernaryKernels.limits(), packed(IN_TURN, count(size)));
      default -> throw new IllegalArgumentException("no limit '" + what + "'");
    };
  }

  /** Of a length, or {@code ternary/} and a length. */
  private float[] weights(String input) {
    return weights.computeIfAbsent(
        input,
        text ->
            text.startsWith(TERNARY)
                ? Data.ternary(Integer.parseInt(text.substring(TERNARY.length())))
                : Data.weights(Integer.parseInt(text)));
  }

  private byte[] bytes(TernaryKernel kernel, float[] input) {
    int length = kernel.format().packedBytes(TernaryShape.vector(input.length));
    return bytes.computeIfAbsent(length, byte[]::new);
  }

  private float[] floats(int length) {
    return floats.computeIfAbsent(length, float[]::new);
  }

  /** The same of what they are repacked from. */
  private List<byte[]> packed(TernaryShape shape, int count) {
    List<byte[]> known = packed.computeIfAbsent(shape, unseen -> new ArrayList<>());
    while (known.size() < count) {
      known.add(Data.packed(shape, known.size()));
    }
    return List.copyOf(known.subList(0, count));
  }

  private static int count(String megabytes) {
    long bytes = TernaryFormat.I2_S.packedBytes(IN_TURN);
    return Math.toIntExact((Integer.parseInt(megabytes) * MEGA + bytes - 1) / bytes);
  }
}
