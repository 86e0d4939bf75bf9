package io.github.gatehouse.gate.own.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers hits up to a bound. */
public final class Hits {
  /** Reports with more are refused. */
  public static final int MOST = 100_000;

  private final List<Hit> all = new ArrayList<>();
  private boolean over;

  /** Takes one more. */
  public void add(Hit hit) {
    if (all.size() < MOST) {
      all.add(hit);
    } else {
      over = true;
    }
  }

  /**
   * All of them, in order.
   *
   * @throws IOException if there were too many
   */
  public List<Hit> all() throws IOException {
    if (over) {
      throw new IOException("more than " + MOST + " results; so many are not read");
    }
    return all;
  }
}
