package io.github.gatehouse.quantization.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpReceiverTest {
  private final HttpClient client = HttpClient.newHttpClient();

  private int post(String url, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      assertThatThrownBy(() -> OtlpReceiver.open(taken.getLocalPort()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("port " + taken.getLocalPort() + " of 127.0.0.1 is taken");
    }
  }

  @Test
  void itListensOnTheLoopbackInterfaceAlone() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      assertThat(receiver.endpoint()).matches("http://127\\.0\\.0\\.1:\\d+/v1/metrics");
    }
  }

  @Test
  void whatIsNoExportIsRefusedAndCounted() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      assertThat(post(receiver.endpoint(), new byte[] {10, 5, 1})).isEqualTo(400);
      assertThat(post(receiver.endpoint().replace("metrics", "traces"), new byte[0]))
          .isEqualTo(400);
      assertThat(post(receiver.endpoint(), new byte[(1 << 20) + 1])).isEqualTo(400);
      assertThat(post(receiver.endpoint(), new byte[0])).isEqualTo(200);
      assertThat(receiver.refused())
          .containsExactly(
              "no protocol buffers: a field ends after its message",
              "POST /v1/traces is not POST /v1/metrics",
              "more than 1048576 bytes");
      assertThat(receiver.exports()).hasSize(1);
      assertThat(receiver.exports().get(0).counts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0a", "0aff", "0affffffffffffffffff7f", "ffffffffffffffffffffff", "0b"})
  void brokenMessagesEndInAnAnswer(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> OtlpExport.parse(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no protocol buffers");
  }
}
