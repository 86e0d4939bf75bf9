package io.github.gatehouse.quantization.gguf;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the data of tensors that the table has found to be within the file. */
final class TensorData {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Weights of a block of I2_S; the source packs blocks across rows, this library does not. */
  private static final int BLOCK = 128;

  private final GgufBytes bytes;

  TensorData(GgufBytes bytes) {
    this.bytes = bytes;
  }

  PackedTernary ternary(GgufTensor tensor) throws IOException {
    if (tensor.encoding().orElse(null) != TensorEncoding.I2_S) {
      throw refuse(tensor, "expected type 36 (I2_S), got " + tensor.typeNumber());
    }
    TernaryShape shape = shape(tensor);
    byte[] packed = new byte[TernaryFormat.I2_S.packedBytes(shape)];
    bytes.read(ByteBuffer.wrap(packed), tensor.position());
    try {
      // The source leaves the rest of the tail undefined: equal tensors become equal bytes.
      TernaryFormat.I2_S.putScale(packed, TernaryFormat.I2_S.scale(packed));
    } catch (IllegalArgumentException e) {
      throw refuse(tensor, e.getMessage());
    }
    return new PackedTernary(TernaryFormat.I2_S, shape, packed);
  }

  private TernaryShape shape(GgufTensor tensor) throws GgufException {
    long columns = tensor.dimensions().isEmpty() ? 1 : tensor.dimensions().get(0);
    if (columns % BLOCK != 0) {
      String what = "expected rows of a multiple of %d weights, got %d: their blocks cross rows";
      throw refuse(tensor, what.formatted(BLOCK, columns));
    }
    if (tensor.elements() > TernaryShape.MAX_WEIGHTS) {
      String what = "expected at most %d weights, got %d";
      throw refuse(tensor, what.formatted(TernaryShape.MAX_WEIGHTS, tensor.elements()));
    }
    return new TernaryShape((int) (tensor.elements() / columns), (int) columns);
  }

  float[] floats(GgufTensor tensor) throws IOException {
    TensorEncoding encoding = tensor.encoding().orElse(TensorEncoding.I2_S);
    if (encoding == TensorEncoding.I2_S) {
      throw refuse(tensor, "expected type 0 (F32) or 1 (F16), got " + tensor.typeNumber());
    }
    if (tensor.elements() > TernaryShape.MAX_WEIGHTS) {
      String what = "expected at most %d elements, got %d";
      throw refuse(tensor, what.formatted(TernaryShape.MAX_WEIGHTS, tensor.elements()));
    }
    float[] values = new float[(int) tensor.elements()];
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(tensor.knownBytes(), BUFFER_BYTES));
    buffer.order(ByteOrder.LITTLE_ENDIAN).limit(0);
    long at = tensor.position();
    for (int i = 0; i < values.length; i++) {
      if (!buffer.hasRemaining()) {
        long left = tensor.position() + tensor.knownBytes() - at;
        buffer.clear().limit((int) Math.min(left, BUFFER_BYTES));
        bytes.read(buffer, at);
        at += buffer.flip().remaining();
      }
      values[i] =
          encoding == TensorEncoding.F32
              ? buffer.getFloat()
              : HalfPrecision.toFloat(buffer.getShort());
    }
    return values;
  }

  private GgufException refuse(GgufTensor tensor, String what) {
    return bytes.refuse(tensor.position(), "tensor '%s': %s".formatted(tensor.name(), what));
  }
}
