package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;

/** Computes the key of a measurement from what is there when it is asked. */
@FunctionalInterface
interface KeySource {
  /** Adds what the gate depends on to what every gate depends on. */
  ReuseKey key(ReuseInputs inputs) throws Exception;
}
