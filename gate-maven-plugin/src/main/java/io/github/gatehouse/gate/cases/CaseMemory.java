package io.github.gatehouse.gate.cases;

import java.io.IOException;
import java.util.Optional;

/** What a module's tests were at the base, and what they are from now on. */
public interface CaseMemory {
  /** Remembers nothing. */
  CaseMemory NONE =
      new CaseMemory() {
        @Override
        public Optional<CaseList> base() {
          return Optional.empty();
        }

        @Override
        public void keep(CaseList now) {
          // Nobody will ask.
        }
      };

  /**
   * The cases of the commit at which HEAD left its base branch; empty where nobody knows them.
   *
   * @throws IOException if they are there and cannot be read
   */
  Optional<CaseList> base() throws IOException;

  /**
   * Keeps the cases of a module whose tests all passed.
   *
   * @throws IOException if they cannot be written
   */
  void keep(CaseList now) throws IOException;
}
