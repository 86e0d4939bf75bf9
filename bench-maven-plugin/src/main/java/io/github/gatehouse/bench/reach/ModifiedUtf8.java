package io.github.gatehouse.bench.reach;

import org.objectweb.asm.ClassReader;

/** Texts as class files hold them (JVM specification, 4.4.7). */
final class ModifiedUtf8 {
  private ModifiedUtf8() {}

  /**
   * A text of the constant pool.
   *
   * @param item where it begins, with its length
   */
  static String text(ClassReader reader, int item) {
    int end = item + 2 + reader.readUnsignedShort(item);
    StringBuilder text = new StringBuilder(end - item);
    int at = item + 2;
    while (at < end) {
      int first = reader.readByte(at++);
      if (first < 0x80) {
        text.append((char) first);
      } else if (first < 0xE0) {
        text.append((char) ((first & 0x1F) << 6 | reader.readByte(at++) & 0x3F));
      } else {
        int second = reader.readByte(at++) & 0x3F;
        text.append((char) ((first & 0x0F) << 12 | second << 6 | reader.readByte(at++) & 0x3F));
      }
    }
    return text.toString();
  }
}
