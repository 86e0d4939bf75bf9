package io.github.gatehouse.receipts.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.fuzz.Evident;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Any text: it is no receipt, or contradicts itself, or can be written and read to the same. */
public final class ReceiptTextFuzz {
  private ReceiptTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    ReceiptJson.Reading reading;
    try {
      reading = ReceiptJson.read(new String(data, StandardCharsets.UTF_8));
    } catch (IOException refused) {
      return;
    }
    Receipt receipt = reading.receipt();
    hold(Evident.agrees(receipt.outcome(), receipt.evidence()), "outcome", receipt);
    comesBack(receipt);
  }

  /** What was believed once is believed again, from the bytes of a file. */
  static void comesBack(Receipt receipt) throws IOException {
    byte[] file = ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8);
    String text = new String(file, StandardCharsets.UTF_8);
    ReceiptJson.Reading again = ReceiptJson.read(text);
    hold(again.contradictions().isEmpty(), "own contradictions", again.contradictions());
    hold(ReceiptJson.write(again.receipt()).equals(text), "canonical text", text);
  }
}
