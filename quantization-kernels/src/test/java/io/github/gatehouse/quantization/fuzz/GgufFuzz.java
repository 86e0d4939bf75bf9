package io.github.gatehouse.quantization.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import com.sun.management.ThreadMXBean;
import io.github.gatehouse.quantization.gguf.GgufException;
import io.github.gatehouse.quantization.gguf.GgufFile;
import io.github.gatehouse.quantization.gguf.GgufTensor;
import io.github.gatehouse.quantization.gguf.GgufWriter;
import io.github.gatehouse.quantization.gguf.PackedTernary;
import io.github.gatehouse.quantization.gguf.TensorEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any bytes as a GGUF file: refused with a position inside it where a second reading refuses it,
 * too, or read as that reads it, written as it was, and read again to the same model; and no more
 * memory taken than so few bytes can ask for.
 */
public final class GgufFuzz {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_FIXED = 1 << 20;
  private static final long MOST_EACH_BYTE = 200;
  private static final int REPEATS = 9;

  /** Behind magic, version and the number of tensors. */
  private static final int COUNTS = 16;

  private GgufFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Map<String, Object> tensors = new LinkedHashMap<>();
    byte[] written;
    try (GgufFile file = GgufFile.open("fuzz.gguf", new Memory(data))) {
      holdFrugal(before, data);
      agree(file, data);
      tensors.putAll(contents(file, data.length));
      written = write(file, tensors);
      comesBack(file, tensors, written);
    } catch (GgufException refused) {
      holdFrugal(before, data);
      hold(
          refused.position() >= 0 && refused.position() <= data.length,
          "position of a refusal",
          refused);
      hold(SecondReading.of(data) == null, "refused without need", refused);
    }
  }

  /** What was read is what a second reading finds, and is written as it was. */
  private static void agree(GgufFile file, byte[] data) throws IOException {
    SecondReading second = SecondReading.of(data);
    hold(second != null, "read, but to be refused", file.metadata());
    List<String> table =
        file.tensors().stream()
            .map(
                it ->
                    it.name() + " " + it.dimensions() + " " + it.typeNumber() + " " + it.position())
            .toList();
    hold(table.equals(second.tensors()), "other tensors", table);
    byte[] head = write(file, Map.of());
    int end = second.metadataEnd();
    hold(Arrays.mismatch(head, COUNTS, end, data, COUNTS, end) < 0, "other head", file.metadata());
  }

  private static void holdFrugal(long before, byte[] data) throws IOException {
    long most = MOST_FIXED + MOST_EACH_BYTE * data.length;
    long least = THREADS.getCurrentThreadAllocatedBytes() - before;
    // The first runs of a branch also pay for loading classes.
    for (int i = 0; i < REPEATS && least > most; i++) {
      least = Math.min(least, memory(data));
    }
    hold(least <= most, "memory", least);
  }

  private static long memory(byte[] data) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      GgufFile.open("again.gguf", new Memory(data)).close();
    } catch (GgufException refused) {
      // Refusing must be as frugal as reading.
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** Tensors that can be read; the data of all of them lie within the file, none over another. */
  private static Map<String, Object> contents(GgufFile file, long size) throws IOException {
    Map<String, Object> contents = new LinkedHashMap<>();
    boolean[] taken = new boolean[(int) size];
    for (GgufTensor tensor : file.tensors()) {
      Object content = content(file, tensor);
      long bytes = bytes(tensor, content);
      for (long at = tensor.position(); at < tensor.position() + bytes; at++) {
        hold(at < size && !taken[(int) at], "outside of the file, or twice", tensor);
        taken[(int) at] = true;
      }
      if (content != null) {
        contents.put(tensor.name(), content);
      }
    }
    return contents;
  }

  private static Object content(GgufFile file, GgufTensor tensor) throws IOException {
    try {
      return tensor.encoding().orElse(null) == TensorEncoding.I2_S
          ? file.ternary(tensor.name())
          : file.floats(tensor.name());
    } catch (GgufException refused) {
      hold(refused.position() == tensor.position(), "position of a refused tensor", refused);
      return null;
    }
  }

  private static long bytes(GgufTensor tensor, Object content) {
    if (content instanceof PackedTernary ternary) {
      return ternary.packed().length;
    }
    return content == null ? 1 : (tensor.typeNumber() == 0 ? 4 : 2) * ((float[]) content).length;
  }

  private static byte[] write(GgufFile file, Map<String, Object> tensors) throws IOException {
    GgufWriter writer = new GgufWriter();
    file.metadata().forEach(writer::put);
    for (GgufTensor tensor : file.tensors()) {
      Object content = tensors.get(tensor.name());
      if (content instanceof PackedTernary ternary) {
        writer.ternary(tensor.name(), ternary);
      } else if (content != null) {
        long[] dimensions = tensor.dimensions().stream().mapToLong(Long::longValue).toArray();
        writer.floats(tensor.name(), (float[]) content, dimensions);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(Channels.newChannel(bytes));
    return bytes.toByteArray();
  }

  private static void comesBack(GgufFile file, Map<String, Object> tensors, byte[] written)
      throws IOException {
    try (GgufFile again = GgufFile.open("again.gguf", new Memory(written))) {
      hold(again.metadata().equals(file.metadata()), "other metadata", again.metadata());
      Map<String, Object> read = contents(again, written.length);
      hold(read.keySet().equals(tensors.keySet()), "other tensors", read.keySet());
      for (String name : read.keySet()) {
        hold(same(read.get(name), tensors.get(name)), "another tensor", name);
      }
      hold(Arrays.equals(write(again, read), written), "other bytes", "");
    } catch (GgufException refused) {
      throw new AssertionError("own file refused", refused);
    }
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof PackedTernary a && other instanceof PackedTernary b) {
      return a.shape().equals(b.shape()) && Arrays.equals(a.packed(), b.packed());
    }
    return one instanceof float[] a
        && other instanceof float[] b
        && a.length == b.length
        && Arrays.mismatch(bits(a), bits(b)) < 0;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
