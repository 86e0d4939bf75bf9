package io.github.gatehouse.receipts.model;

/**
 * A report that a receipt rests on.
 *
 * @param path relative to the directory Maven was started for, with {@code /}, without {@code ..}
 * @param sha256 64 hex digits
 */
public record Attachment(String path, String sha256) {
  public Attachment {
    Checks.hex64("sha256", sha256);
    boolean absolute = path.startsWith("/") || path.startsWith("\\") || path.contains(":");
    if (path.isEmpty() || absolute || java.util.List.of(path.split("[/\\\\]")).contains("..")) {
      throw new OutsidePathException("path is '" + path + "'; relative and without '..'");
    }
  }
}
