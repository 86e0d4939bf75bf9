package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Recording;

/** Says after each pair what is still open. */
@FunctionalInterface
interface Desk {
  /** What further pairs could decide, given those that were measured. */
  Docket docket(Recording recording);
}
