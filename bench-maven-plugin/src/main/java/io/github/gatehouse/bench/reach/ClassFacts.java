package io.github.gatehouse.bench.reach;

import io.github.gatehouse.receipts.digest.Sha256;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * What a class file says that matters here, read without loading it.
 *
 * @param names that classes may bear which it has to do with: all that it refers to, and all texts
 *     that could be the name of one; internal, as {@code java/util/List}
 * @param search how it finds what it does not name, such as {@code java/lang/Class.forName}
 * @param outside how it reaches what no class path holds, such as {@code java/nio/file/Files}
 */
record ClassFacts(Set<String> names, Optional<String> search, Optional<String> outside) {
  private static final int UTF8 = 1;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;

  ClassFacts {
    names = Set.copyOf(names);
  }

  /**
   * Reads a class file.
   *
   * @param own false where it is of no interest what it reaches outside of the class path
   * @throws IllegalArgumentException if its version is not known
   */
  static ClassFacts of(byte[] bytes, boolean own) {
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> names = new HashSet<>();
    Optional<String> search = Optional.empty();
    Optional<String> outside = own ? NativeMethods.in(reader) : Optional.empty();
    for (int index = 1; index < reader.getItemCount(); index++) {
      int item = reader.getItem(index);
      // The second place of a long or double is empty.
      int tag = item == 0 ? 0 : reader.readByte(item - 1);
      if (tag == UTF8) {
        NamesInText.collect(ModifiedUtf8.text(reader, item), names);
      } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
        String owner = reader.readClass(item, buffer);
        int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
        String member = reader.readUTF8(nameAndType, buffer);
        search = search.or(() -> Doors.search(owner, member));
        if (own) {
          outside = outside.or(() -> Doors.outside(owner, member));
        }
      }
    }
    return new ClassFacts(names, search, outside);
  }

  /**
   * Digest of a class without what only debuggers read: lines, names of variables and of the
   * source.
   *
   * @throws IllegalArgumentException if its version is not known
   */
  static String digest(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(writer, ClassReader.SKIP_DEBUG);
    return Sha256.of(writer.toByteArray());
  }
}
