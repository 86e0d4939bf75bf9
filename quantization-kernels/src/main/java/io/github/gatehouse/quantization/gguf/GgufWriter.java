package io.github.gatehouse.quantization.gguf;

import io.github.gatehouse.quantization.format.TernaryFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Writes GGUF files, version 3, little endian: metadata, and tensors of types I2_S and F32. The
 * bytes follow from what was put in and its order alone. Arrays are not copied and must stay as
 * they are until the file is written.
 */
public final class GgufWriter {
  private static final byte[] MAGIC = {'G', 'G', 'U', 'F'};
  private static final int VERSION = 3;

  private final Map<String, GgufValue> metadata = new LinkedHashMap<>();
  private final Map<String, TensorContent> tensors = new LinkedHashMap<>();

  /**
   * Adds metadata.
   *
   * @param key a new key of 1 to {@link GgufFile#MAX_KEY_BYTES} bytes; {@code general.alignment} is
   *     heeded
   * @param value its value, arrays at most {@link GgufFile#MAX_DEPTH} deep
   * @return this
   * @throws IllegalArgumentException if a reader would refuse it
   */
  public GgufWriter put(String key, GgufValue value) {
    requireName("key", key, 1, GgufFile.MAX_KEY_BYTES, metadata);
    if (key.equals(Alignment.KEY) && !Alignment.isSound(value)) {
      throw new IllegalArgumentException(Alignment.refusal(value));
    }
    if (depth(value) > GgufFile.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "'%s': expected arrays at most %d deep, got %d"
              .formatted(key, GgufFile.MAX_DEPTH, depth(value)));
    }
    metadata.put(key, value);
    return this;
  }

  /**
   * Adds a ternary tensor with the dimensions columns, rows.
   *
   * @param name a new name of at most {@link GgufTensor#MAX_NAME_BYTES} bytes
   * @param tensor packed as I2_S, rows of a multiple of 128 weights, at least one
   * @return this
   * @throws IllegalArgumentException if a reader would refuse it
   */
  public GgufWriter ternary(String name, PackedTernary tensor) {
    int columns = tensor.shape().columns();
    if (tensor.format() != TernaryFormat.I2_S || columns % 128 != 0 || columns == 0) {
      throw new IllegalArgumentException(
          "tensor '%s': expected I2_S, rows of a multiple of 128 weights, got %s, %d"
              .formatted(name, tensor.format(), columns));
    }
    TernaryFormat.I2_S.scale(tensor.packed());
    return add(
        name, TensorContent.of(List.of((long) columns, (long) tensor.shape().rows()), tensor));
  }

  /**
   * Adds a tensor of type F32.
   *
   * @param name a new name of at most {@link GgufTensor#MAX_NAME_BYTES} bytes
   * @param values its elements, the first dimension fastest
   * @param dimensions at most four, each at least 1; their product is the number of values
   * @return this
   * @throws IllegalArgumentException if a reader would refuse it
   */
  public GgufWriter floats(String name, float[] values, long... dimensions) {
    List<Long> boxed = LongStream.of(dimensions).boxed().toList();
    long elements = new GgufTensor(name, boxed, TensorEncoding.F32.number(), 0).elements();
    if (elements != values.length) {
      throw new IllegalArgumentException(
          "tensor '%s' of %s: expected %d values, got %d"
              .formatted(name, boxed, elements, values.length));
    }
    return add(name, TensorContent.of(boxed, values));
  }

  /**
   * Writes a file, whole or not at all: it is written beside its place, as {@code <file>.part}, and
   * moved there.
   *
   * @param file the file, replaced if it is there
   * @throws IOException if that fails; what was at the place is still there
   * @throws IllegalStateException if metadata and tensor table are too large for a reader
   */
  public void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    FileChannel channel = create(part);
    try {
      try (channel) {
        write(channel);
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /**
   * Writes the bytes of a file.
   *
   * @param channel receives them all; not closed
   * @throws IOException if that fails
   * @throws IllegalStateException if metadata and tensor table are too large for a reader
   */
  public void write(WritableByteChannel channel) throws IOException {
    long alignment = Alignment.of(metadata);
    byte[] head = head(alignment);
    if (head.length > GgufFile.MAX_HEAD_BYTES) {
      throw new IllegalStateException(
          "metadata and tensor table: expected at most %d bytes, got %d"
              .formatted(GgufFile.MAX_HEAD_BYTES, head.length));
    }
    TensorContent.writeFully(channel, ByteBuffer.wrap(head));
    pad(channel, head.length, alignment);
    for (TensorContent tensor : tensors.values()) {
      tensor.write(channel);
      // The last one too: ggml counts the padding of all tensors as data.
      pad(channel, tensor.bytes(), alignment);
    }
  }

  private static FileChannel create(Path part) throws IOException {
    try {
      return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      String reason = "another write is under way or was interrupted. Fix: delete it";
      throw (IOException) new FileAlreadyExistsException(e.getFile(), null, reason).initCause(e);
    }
  }

  private byte[] head(long alignment) {
    HeadEncoder head = new HeadEncoder();
    for (byte letter : MAGIC) {
      head.bits(letter, 1);
    }
    head.uint32(VERSION).int64(tensors.size()).int64(metadata.size());
    metadata.forEach((key, value) -> head.text(key).typed(value));
    long offset = 0;
    for (Map.Entry<String, TensorContent> entry : tensors.entrySet()) {
      TensorContent tensor = entry.getValue();
      head.text(entry.getKey()).uint32(tensor.dimensions().size());
      tensor.dimensions().forEach(head::int64);
      head.uint32(tensor.encoding().number()).int64(offset);
      offset = Alignment.padded(offset + tensor.bytes(), alignment);
    }
    return head.bytes();
  }

  private GgufWriter add(String name, TensorContent tensor) {
    requireName("name", name, 0, GgufTensor.MAX_NAME_BYTES, tensors);
    tensors.put(name, tensor);
    return this;
  }

  private static void requireName(
      String what, String name, int leastBytes, int mostBytes, Map<String, ?> taken) {
    int bytes = HeadEncoder.utf8(name).length;
    if (bytes < leastBytes || bytes > mostBytes || taken.containsKey(name)) {
      throw new IllegalArgumentException(
          "%s: expected a new one of %d to %d bytes, got '%s'"
              .formatted(what, leastBytes, mostBytes, name));
    }
  }

  private static int depth(GgufValue value) {
    if (value instanceof GgufValue.Array array) {
      return 1 + array.values().stream().mapToInt(GgufWriter::depth).max().orElse(0);
    }
    return value.type() == GgufType.ARRAY ? 1 : 0;
  }

  private static void pad(WritableByteChannel channel, long position, long alignment)
      throws IOException {
    int count = (int) (Alignment.padded(position, alignment) - position);
    TensorContent.writeFully(channel, ByteBuffer.allocate(count));
  }
}
