package io.github.gatehouse.receipts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.sign.Envelope;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeJsonTest {
  private static final Envelope ENVELOPE =
      new Envelope("e30=", "t", List.of(new Envelope.Signature("k", "c2ln")));

  @Test
  void anEnvelopeIsOneLineAndComesBackEqual() throws IOException {
    String line = EnvelopeJson.write(ENVELOPE);
    assertThat(line)
        .isEqualTo(
            "{\"payload\":\"e30=\",\"payloadType\":\"t\","
                + "\"signatures\":[{\"keyid\":\"k\",\"sig\":\"c2ln\"}]}");
    assertThat(EnvelopeJson.read(line)).isEqualTo(ENVELOPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[]}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":null}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[null]}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[{\"keyid\":\"k\"}]}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[{\"sig\":\"s\"}]}",
        "{\"payload\":\"\",\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[{\"keyid\":\"\",\"sig\":\"\"}]}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[{\"keyid\":\"\",\"sig\":\"\"}]} x",
      })
  void whatIsNoEnvelopeIsRefused(String text) {
    assertThatThrownBy(() -> EnvelopeJson.read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void moreThanAHundredSignaturesAreRefused() {
    String one = "{\"keyid\":\"k\",\"sig\":\"s\"}";
    String start = "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[";
    assertThatThrownBy(() -> EnvelopeJson.read(start + (one + ",").repeat(100) + one + "]}"))
        .hasMessageContaining("101 signatures; 1 to 100");
  }

  @Test
  void anEnvelopeMayHoldAMebibyteAndNoMore() throws IOException {
    String full = "A".repeat(CanonicalJson.MAX_BYTES / 3 * 4);
    Envelope large = new Envelope(full, "t", ENVELOPE.signatures());
    assertThat(EnvelopeJson.read(EnvelopeJson.write(large))).isEqualTo(large);
    assertThatThrownBy(() -> EnvelopeJson.read(" ".repeat(EnvelopeJson.MAX_BYTES) + "{}"))
        .hasMessage("1430870 bytes of JSON; at most 1430868 are read");
  }

  @Test
  void linesOfABundleAreToldApart() throws IOException {
    assertThat(EnvelopeJson.kind(EnvelopeJson.write(ENVELOPE)))
        .isEqualTo(EnvelopeJson.Line.ENVELOPE);
    assertThat(EnvelopeJson.kind("{\"predicateType\":\"" + Statement.PREDICATE_TYPE + "\"}"))
        .isEqualTo(EnvelopeJson.Line.RECEIPT);
    assertThat(EnvelopeJson.kind("{\"predicateType\":\"https://slsa.dev/provenance/v1\"}"))
        .isEqualTo(EnvelopeJson.Line.OTHER);
    assertThatThrownBy(() -> EnvelopeJson.kind("{}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> EnvelopeJson.kind("null")).isInstanceOf(IOException.class);
  }
}
