package io.github.gatehouse.gate.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * The text of a source file, and how it lies on disk.
 *
 * @param file where it lies
 * @param charset its encoding
 * @param marked true where it begins with a byte order mark
 * @param plain true where a formatter that knows UTF-8 only, and no mark, reads the file as it lies
 * @param text without that mark
 */
record SourceText(Path file, Charset charset, boolean marked, boolean plain, String text) {
  private static final char MARK = '\uFEFF';

  /**
   * Reads a file.
   *
   * @throws java.nio.charset.CharacterCodingException if it is no text in that encoding
   * @throws IOException if it cannot be read
   */
  static SourceText read(Path file, Charset charset) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Charset exact = exact(charset, bytes);
    String text = exact.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    boolean plain = !marked && Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    return new SourceText(file, exact, marked, plain, marked ? text.substring(1) : text);
  }

  /** In UTF-16 the mark tells the order of bytes, which a rewrite must keep. */
  private static Charset exact(Charset charset, byte[] bytes) {
    if (!charset.equals(StandardCharsets.UTF_16) || bytes.length < 2) {
      return charset;
    }
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /**
   * Puts another text in the place of this one, in the same encoding, all of it or nothing.
   *
   * @throws IOException if the encoding lacks a character, or the file cannot be written
   */
  void replace(String other) throws IOException {
    CharBuffer whole = CharBuffer.wrap(marked ? MARK + other : other);
    ByteBuffer bytes = charset.newEncoder().encode(whole);
    Path aside = Files.createTempFile(file.getParent(), ".format", ".tmp");
    try {
      Files.write(aside, Arrays.copyOf(bytes.array(), bytes.limit()));
      permissions(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void permissions(Path aside) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(aside, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(file));
    }
  }
}
