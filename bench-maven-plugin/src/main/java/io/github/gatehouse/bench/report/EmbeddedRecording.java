package io.github.gatehouse.bench.report;

import io.github.gatehouse.receipts.html.Html;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The raw data inside a report: the bytes of {@code recording.jsonl}, compressed, as Base64 in an
 * element that no browser runs. Whoever has the report can compute every verdict again.
 */
public final class EmbeddedRecording {
  /** Id of the element. */
  public static final String ID = "gatehouse-recording";

  /** Bytes of a report that are read at most. */
  static final long MOST_PAGE = 256L << 20;

  /** Bytes of a recording that are unpacked at most, however small they are packed. */
  static final int MOST_RAW = 256 << 20;

  private static final String TYPE = "application/octet-stream";
  private static final String START = "<script id=\"" + ID + "\" type=\"" + TYPE + "\">";
  private static final String END = "</script>";
  private static final int LINE = 120;

  private EmbeddedRecording() {}

  /** Writes the element. */
  static void write(byte[] raw, Html html) {
    byte[] lineFeed = {'\n'};
    String packed = Base64.getMimeEncoder(LINE, lineFeed).encodeToString(packed(raw));
    html.open("script", "id", ID, "type", TYPE).text("\n" + packed + "\n").close();
  }

  private static byte[] packed(byte[] raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The recording that a report carries.
   *
   * @return the bytes of {@code recording.jsonl} from which the report was made
   * @throws IOException if the file cannot be read, is too large, or carries no recording
   */
  public static byte[] read(Path report) throws IOException {
    long size = Files.size(report);
    if (size > MOST_PAGE) {
      throw new IOException(report + " has " + size + " bytes; a report has at most " + MOST_PAGE);
    }
    try {
      return read(Files.readString(report, StandardCharsets.UTF_8), MOST_RAW);
    } catch (IOException e) {
      throw new IOException(report + ": " + e.getMessage(), e);
    }
  }

  /**
   * The recording in the text of a report.
   *
   * @param most bytes that are unpacked at most
   */
  static byte[] read(String page, int most) throws IOException {
    int start = page.indexOf(START);
    if (start < 0) {
      throw new IOException("it carries no recording: no element with the id " + ID);
    }
    int from = start + START.length();
    if (page.indexOf(START, from) >= 0) {
      throw new IOException("it carries two recordings; nobody knows which one counts");
    }
    int to = page.indexOf(END, from);
    if (to < 0) {
      throw new IOException("its recording has no end: the file is cut");
    }
    return unpacked(decoded(page.substring(from, to)), most);
  }

  /** The page without what is packed: the same bytes may be packed in more than one way. */
  static String left(String page) {
    int from = page.indexOf(START) + START.length();
    return page.substring(0, from) + page.substring(page.indexOf(END, from));
  }

  private static byte[] decoded(String text) throws IOException {
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IOException("its recording is no Base64: " + e.getMessage(), e);
    }
  }

  private static byte[] unpacked(byte[] packed, int most) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] raw = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new IOException("its recording has more than " + most + " bytes");
      }
      return raw;
    }
  }
}
