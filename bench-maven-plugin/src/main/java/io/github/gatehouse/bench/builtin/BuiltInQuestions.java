package io.github.gatehouse.bench.builtin;

import io.github.gatehouse.bench.fork.RunOutcome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.run.Questions;
import io.github.gatehouse.receipts.bench.SuiteFacts;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks how accurate the kernels are, and how fast they decode where that was to be measured. */
public final class BuiltInQuestions implements Questions {
  @Override
  public Optional<SuiteFacts> ask(RunRequest request, RunOutcome outcome)
      throws InterruptedException {
    List<String> unmeasured = new ArrayList<>();
    QuantizationAccuracy accuracy = null;
    try {
      accuracy = AccuracyFork.measure(request);
    } catch (IOException | IllegalArgumentException e) {
      unmeasured.add("quantization: " + oneLine(e));
    }
    DecodeSpeed decode = new DecodeSpeed(request, outcome);
    InferenceSpeed inference = null;
    if (decode.wanted()) {
      try {
        inference = decode.measured();
      } catch (IOException e) {
        unmeasured.add("inference: " + oneLine(e));
      }
    }
    return Optional.of(new SuiteFacts(accuracy, inference, unmeasured));
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
