package io.github.gatehouse.receipts.bench;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the built-in suite found out beside its times.
 *
 * @param accuracy of the kernels; absent where it could not be measured
 * @param inference speed of the decode step; absent where no decode benchmark gave a result
 * @param unmeasured what was to be measured and was not, each with its reason in one line
 */
public record SuiteFacts(
    QuantizationAccuracy accuracy, InferenceSpeed inference, List<String> unmeasured) {
  public SuiteFacts {
    unmeasured = List.copyOf(unmeasured);
  }

  /** All of it; what was not measured says so. */
  List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>();
    if (accuracy != null) {
      all.add(accuracy);
    }
    if (inference != null) {
      all.add(inference);
    }
    unmeasured.forEach(why -> all.add(new Unmeasured("gatehouse", why)));
    return all;
  }
}
