package io.github.gatehouse.gate.security;

import java.io.IOException;

/** Whoever can tell what is known of a project's dependencies. */
public interface AdvisorySource {
  /**
   * Reads the advisories that concern a graph.
   *
   * @throws IOException if the source as a whole cannot be read; the message says why
   */
  Snapshot read(ResolvedGraph graph) throws IOException, InterruptedException;
}
