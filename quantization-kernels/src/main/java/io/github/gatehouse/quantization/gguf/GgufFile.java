package io.github.gatehouse.quantization.gguf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A GGUF file, versions 2 and 3, little endian. Metadata and the tensor table are read and checked
 * when it is opened, the data of a tensor when it is asked for. Any number of threads may ask.
 *
 * <p>The file may be hostile: whatever it says is refused by a {@link GgufException}, unless it
 * holds together. No memory is taken for what the file claims but does not contain, and its head
 * takes at most {@value #MAX_HEAD_BYTES} bytes, in memory about ten times as much.
 *
 * <p>Source: ggml-org/ggml {@code docs/gguf.md}.
 */
public final class GgufFile implements Closeable {
  /** Most bytes before the data of the tensors. */
  public static final long MAX_HEAD_BYTES = 1 << 26;

  /** Most bytes of a key. Source: ggml-org/ggml {@code docs/gguf.md}. */
  public static final int MAX_KEY_BYTES = 65_535;

  /** Most arrays within one another. */
  public static final int MAX_DEPTH = 8;

  private static final long MAGIC = 0x46554747;

  private final GgufBytes bytes;
  private final int version;
  private final Map<String, GgufValue> metadata;
  private final Map<String, GgufTensor> tensors = new LinkedHashMap<>();

  private GgufFile(GgufBytes bytes) throws IOException {
    this.bytes = bytes;
    HeadCursor cursor = new HeadCursor(bytes);
    version = version(cursor);
    long tensorCount = cursor.int64("number of tensors");
    long pairCount = cursor.int64("number of metadata pairs");
    metadata = Collections.unmodifiableMap(new MetadataReader(cursor).read(pairCount));
    long alignment = Alignment.of(metadata);
    new TensorTable(cursor)
        .read(tensorCount, alignment, bytes.size())
        .forEach(tensor -> tensors.put(tensor.name(), tensor));
  }

  /**
   * Opens a file.
   *
   * @param file the file
   * @return its metadata and tensors, to be closed
   * @throws GgufException if the content is refused
   * @throws IOException if reading fails
   */
  public static GgufFile open(Path file) throws IOException {
    return open(String.valueOf(file.getFileName()), new FileSource(file));
  }

  /**
   * Opens bytes from anywhere.
   *
   * @param name what messages call it
   * @param source the bytes; closed with the result, and at once if they are refused
   * @return metadata and tensors, to be closed
   * @throws GgufException if the content is refused
   * @throws IOException if reading fails
   */
  public static GgufFile open(String name, GgufSource source) throws IOException {
    try {
      return new GgufFile(new GgufBytes(name, source));
    } catch (IOException | RuntimeException e) {
      try {
        source.close();
      } catch (IOException unclosed) {
        e.addSuppressed(unclosed);
      }
      throw e;
    }
  }

  /**
   * Version of the format.
   *
   * @return 2 or 3
   */
  public int version() {
    return version;
  }

  /**
   * The metadata.
   *
   * @return values by key, in the order of the file, not to be changed
   */
  public Map<String, GgufValue> metadata() {
    return metadata;
  }

  /**
   * The tensor table.
   *
   * @return the tensors, those of other types included, in the order of the file
   */
  public List<GgufTensor> tensors() {
    return List.copyOf(tensors.values());
  }

  /**
   * Reads a ternary tensor of type I2_S as {@code rows × columns}: the first dimension is the
   * columns, the product of the others the rows.
   *
   * <p>The rows are taken to lie one after the other in blocks of 128, as microsoft/BitNet's
   * converter and its quantizer on x86 (as configured there, ACT_PARALLEL) write them. Files of its
   * other layouts, four rows interleaved or blocks of 64 for ARM, have the same type and size:
   * nothing in them tells, so they would be read with their weights in other places. Rows that are
   * no multiple of 128 are refused, because the source lets blocks cross them. Bytes are not
   * searched for invalid codes; kernels refuse those.
   *
   * @param name name of the tensor
   * @return the tensor, ready for a kernel; the unused bytes of its tail are 0
   * @throws GgufException if there is none of that name, or it is no such tensor, or too large for
   *     one array, or its scale is not finite or below 0
   * @throws IOException if reading fails
   */
  public PackedTernary ternary(String name) throws IOException {
    return new TensorData(bytes).ternary(tensor(name));
  }

  /**
   * Reads a tensor of type F32 or F16.
   *
   * @param name name of the tensor
   * @return its elements, the first dimension fastest
   * @throws GgufException if there is none of that name, or it is of another type, or too large for
   *     one array
   * @throws IOException if reading fails
   */
  public float[] floats(String name) throws IOException {
    return new TensorData(bytes).floats(tensor(name));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private GgufTensor tensor(String name) throws GgufException {
    GgufTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw bytes.refuse(
          0, "expected a tensor '%s', got %d others".formatted(name, tensors.size()));
    }
    return tensor;
  }

  private static int version(HeadCursor cursor) throws IOException {
    long magic = cursor.uint32("magic");
    if (magic != MAGIC) {
      throw cursor.refuse(0, "expected a GGUF file, 0x%08x, got 0x%08x".formatted(MAGIC, magic));
    }
    int version = (int) cursor.uint32("version");
    int reversed = Integer.reverseBytes(version);
    if (reversed >= 1 && reversed <= 3) {
      throw cursor.refuse(
          4, "expected little endian, got version %d in big endian".formatted(reversed));
    }
    if (version != 2 && version != 3) {
      throw cursor.refuse(4, "expected version 2 or 3, got " + Integer.toUnsignedString(version));
    }
    return version;
  }
}
