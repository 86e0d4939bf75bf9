package io.github.gatehouse.bench.judgement;

import java.util.List;

/**
 * All that follows from a recording.
 *
 * @param rulings one for each benchmark of the set-up, by id
 * @param controls base against itself, and the canary; where one does not hold, no ruling counts.
 *     None where nothing was to be measured
 * @param disturbed share of the pairs during which others used a core, 0 to 1
 * @param open ids of benchmarks that further pairs could decide
 */
public record Judgement(
    List<Ruling> rulings, List<Control> controls, double disturbed, List<String> open) {
  /** Share of disturbed pairs from which on a run says that its host is noisy. */
  private static final double NOISY = 0.3;

  public Judgement {
    rulings = List.copyOf(rulings);
    controls = List.copyOf(controls);
    open = List.copyOf(open);
  }

  /** True where others used the machine too much of the time. */
  public boolean noisy() {
    return disturbed > NOISY;
  }

  /** True where every control gave the right answer, or nothing was measured that needs one. */
  public boolean controlled() {
    return controls.isEmpty()
        ? rulings.stream().allMatch(one -> one.pairs() == 0)
        : controls.stream().allMatch(Control::held);
  }
}
