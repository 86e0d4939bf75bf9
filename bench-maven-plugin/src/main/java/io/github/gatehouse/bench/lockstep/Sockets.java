package io.github.gatehouse.bench.lockstep;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Lines of bounded length over sockets. */
final class Sockets {
  private Sockets() {}

  /**
   * Reads a line without its end.
   *
   * @throws EOFException if the connection ends before the line does
   * @throws IOException if the line is longer than {@code longest} bytes, or nothing can be read
   */
  static String line(InputStream in, int longest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended");
      }
      if (bytes.size() >= longest) {
        throw new IOException("a line of more than " + longest + " bytes");
      }
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closing is all we wanted; the other side has it from the system, one way or another.
      assert socket.isClosed();
    }
  }
}
