package io.github.gatehouse.receipts.model;

/** A path leads out of the directory that it should be relative to, or is absolute. */
public final class OutsidePathException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  OutsidePathException(String message) {
    super(message);
  }
}
