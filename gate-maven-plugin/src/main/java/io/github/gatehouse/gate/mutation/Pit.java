package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PIT, in whichever way it is called. */
public interface Pit {
  /**
   * Mutates classes and runs the tests against each mutant.
   *
   * @param classes names with {@code *} for any characters
   * @return the {@code mutations.xml} that this run wrote; empty where there was nothing to mutate
   * @throws PitRefusal if it could not measure, and says why
   */
  Optional<Path> run(List<String> classes) throws PitRefusal, IOException, InterruptedException;

  /** PIT with its version. */
  Tool tool();
}
