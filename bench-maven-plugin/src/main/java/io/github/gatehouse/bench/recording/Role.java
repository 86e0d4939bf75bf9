package io.github.gatehouse.bench.recording;

/** What a pair is measured for. */
public enum Role {
  /** To judge a benchmark. */
  GATE,
  /** Base against a byte-identical copy of itself: must not alarm. */
  SELF_CONTROL,
  /** A benchmark slowed by what is to be detected: must be found. */
  CANARY
}
