package io.github.gatehouse.bench.run;

import io.github.gatehouse.bench.fork.RunOutcome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.receipts.bench.SuiteFacts;
import java.util.Optional;

/** What a suite finds out beside times, while its run has the machine for itself. */
@FunctionalInterface
public interface Questions {
  /** Answers when the benchmarks have run; a question without an answer is a fact, too. */
  Optional<SuiteFacts> ask(RunRequest request, RunOutcome outcome) throws InterruptedException;

  /** Nothing but times. */
  static Questions none() {
    return (request, outcome) -> Optional.empty();
  }
}
