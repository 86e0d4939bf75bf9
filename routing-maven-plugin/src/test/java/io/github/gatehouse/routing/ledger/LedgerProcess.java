package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A JVM of its own that records decisions, for tests: root, name, how many. */
public final class LedgerProcess {
  private LedgerProcess() {}

  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      record(Path.of(arguments[0]), arguments[1] + "-" + i);
    }
  }

  static void record(Path root, String name) throws IOException {
    new LedgerWriter(
            new DecisionDirectory(root.resolve("history"), Entries::read),
            new LedgerFile(root.resolve(LedgerFile.LEDGER)),
            new PauseClock(),
            new Random())
        .record(Entries.of(name), Entries.document(name));
  }
}
