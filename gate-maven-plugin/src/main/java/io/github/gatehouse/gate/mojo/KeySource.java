package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;

/** Computes the key of a measurement from what is there when it is asked. */
@FunctionalInterface
interface KeySource {
  /** True where it costs less to measure than to find out what was measured before. */
  default boolean cheaper() throws Exception {
    return false;
  }

  /** Adds what the gate depends on to what every gate depends on. */
  ReuseKey key(ReuseInputs inputs) throws Exception;
}
