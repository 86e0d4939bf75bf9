package io.github.gatehouse.quantization.gguf;

import java.io.IOException;

/** A file is no GGUF file, is damaged, or holds something else than was asked for. */
public final class GgufException extends IOException {
  private static final long serialVersionUID = 1;

  private final long position;

  GgufException(String file, long position, String what) {
    super("%s at byte %d: %s".formatted(file, position, what));
    this.position = position;
  }

  /**
   * Where in the file.
   *
   * @return position of the first byte of the value that was refused, from 0
   */
  public long position() {
    return position;
  }
}
