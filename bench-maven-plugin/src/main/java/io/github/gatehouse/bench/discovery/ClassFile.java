package io.github.gatehouse.bench.discovery;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * As much of a class file as tells whether it holds benchmarks (JVM specification, chapter 4):
 * read, not loaded, so that nothing of the project runs in Maven's JVM and new class file versions
 * do no harm.
 *
 * @param name binary name with dots
 * @param superName binary name of its superclass
 * @param texts all UTF-8 constants, descriptors of annotations among them
 */
record ClassFile(String name, String superName, Set<String> texts) {
  private static final int MAGIC = 0xCAFEBABE;

  static ClassFile parse(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("no class file");
      }
      in.readInt();
      Map<Integer, String> texts = new HashMap<>();
      Map<Integer, Integer> classes = new HashMap<>();
      int count = in.readUnsignedShort();
      for (int index = 1; index < count; ) {
        index += constant(in, index, texts, classes);
      }
      in.readUnsignedShort();
      String name = name(in.readUnsignedShort(), texts, classes);
      String superName = name(in.readUnsignedShort(), texts, classes);
      return new ClassFile(name, superName, new HashSet<>(texts.values()));
    }
  }

  /** Reads one constant and says how many places of the pool it takes. */
  private static int constant(
      DataInputStream in, int index, Map<Integer, String> texts, Map<Integer, Integer> classes)
      throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1:
        texts.put(index, in.readUTF());
        return 1;
      case 7:
        classes.put(index, in.readUnsignedShort());
        return 1;
      case 8, 16, 19, 20:
        in.skipNBytes(2);
        return 1;
      case 15:
        in.skipNBytes(3);
        return 1;
      case 3, 4, 9, 10, 11, 12, 17, 18:
        in.skipNBytes(4);
        return 1;
      case 5, 6:
        in.skipNBytes(8);
        return 2;
      default:
        throw new IOException("constant of kind " + tag + " at " + index);
    }
  }

  private static String name(int index, Map<Integer, String> texts, Map<Integer, Integer> classes) {
    String name = index == 0 ? null : texts.get(classes.getOrDefault(index, 0));
    return name == null ? "" : name.replace('/', '.');
  }
}
