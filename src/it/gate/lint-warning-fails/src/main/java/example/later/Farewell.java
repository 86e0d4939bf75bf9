package example.later;

import example.Greeting;

/** Compiled by an execution of its own, after the rest. */
public final class Farewell {
  public String text(Greeting greeting) {
    return new java.util.ArrayList(1) + greeting.text();
  }
}
