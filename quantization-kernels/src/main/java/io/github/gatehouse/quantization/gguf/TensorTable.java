package io.github.gatehouse.quantization.gguf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tensor table and holds it against the file: all tensors inside, none over another. */
final class TensorTable {
  /** An empty name, no dimensions, type and offset. */
  private static final int LEAST_ENTRY_BYTES = 8 + 4 + 4 + 8;

  private final HeadCursor cursor;
  private final List<Entry> entries = new ArrayList<>();

  TensorTable(HeadCursor cursor) {
    this.cursor = cursor;
  }

  List<GgufTensor> read(long count, long alignment, long fileBytes) throws IOException {
    cursor.needEach("tensors", count, LEAST_ENTRY_BYTES);
    Set<String> names = new HashSet<>();
    for (long i = 0; i < count; i++) {
      entries.add(entry(i, alignment, names));
    }
    long data = Alignment.padded(cursor.position(), alignment);
    List<GgufTensor> tensors = new ArrayList<>();
    for (Entry entry : entries) {
      tensors.add(entry.at(data, fileBytes, cursor));
    }
    refuseOverlaps(tensors);
    return tensors;
  }

  private Entry entry(long index, long alignment, Set<String> names) throws IOException {
    long at = cursor.position();
    String name = cursor.text("name of tensor " + index, GgufTensor.MAX_NAME_BYTES);
    if (!names.add(name)) {
      throw cursor.refuse(at, "tensor %d: expected a new name, got '%s'".formatted(index, name));
    }
    List<Long> dimensions = dimensions(name);
    long type = cursor.uint32("type of '" + name + "'");
    long offsetAt = cursor.position();
    long offset = cursor.int64("offset of '" + name + "'");
    if (offset < 0 || offset % alignment != 0) {
      throw cursor.refuse(
          offsetAt,
          "offset of '%s': expected a multiple of %d below 2^63, got %s"
              .formatted(name, alignment, Long.toUnsignedString(offset)));
    }
    return new Entry(offsetAt, new GgufTensor(name, dimensions, type, offset));
  }

  private List<Long> dimensions(String name) throws IOException {
    long at = cursor.position();
    long count = cursor.uint32("number of dimensions of '" + name + "'");
    if (count > GgufTensor.MAX_DIMENSIONS) {
      throw cursor.refuse(
          at,
          "number of dimensions of '%s': expected at most %d, got %d"
              .formatted(name, GgufTensor.MAX_DIMENSIONS, count));
    }
    List<Long> dimensions = new ArrayList<>();
    long elements = 1;
    for (int i = 0; i < count; i++) {
      long dimensionAt = cursor.position();
      long dimension = cursor.int64("dimension " + i + " of '" + name + "'");
      if (dimension < 1 || dimension > GgufTensor.MAX_ELEMENTS / elements) {
        throw cursor.refuse(
            dimensionAt,
            "dimension %d of '%s': expected 1 to %d, got %s"
                .formatted(
                    i, name, GgufTensor.MAX_ELEMENTS / elements, Long.toUnsignedString(dimension)));
      }
      elements *= dimension;
      dimensions.add(dimension);
    }
    return dimensions;
  }

  private void refuseOverlaps(List<GgufTensor> tensors) throws GgufException {
    List<GgufTensor> sorted = new ArrayList<>(tensors);
    sorted.sort(Comparator.comparingLong(GgufTensor::position));
    for (int i = 1; i < sorted.size(); i++) {
      GgufTensor before = sorted.get(i - 1);
      GgufTensor tensor = sorted.get(i);
      if (tensor.position() - before.position() < before.knownBytes()) {
        throw cursor.refuse(
            entries.get(tensors.indexOf(tensor)).offsetAt,
            "offset of '%s': expected its data behind the %d bytes of '%s' at %d, got %d"
                .formatted(
                    tensor.name(),
                    before.knownBytes(),
                    before.name(),
                    before.position(),
                    tensor.position()));
      }
    }
  }

  /** A tensor whose position is still counted from the beginning of the data. */
  private record Entry(long offsetAt, GgufTensor relative) {
    GgufTensor at(long data, long fileBytes, HeadCursor cursor) throws GgufException {
      long offset = relative.position();
      if (offset > fileBytes - data || relative.knownBytes() > fileBytes - data - offset) {
        throw cursor.refuse(
            offsetAt,
            "'%s': expected at least %d bytes of data at %d + %d, got a file of %d"
                .formatted(relative.name(), relative.knownBytes(), data, offset, fileBytes));
      }
      return new GgufTensor(
          relative.name(), relative.dimensions(), relative.typeNumber(), data + offset);
    }
  }
}
