package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.mutation.BaseMutants;
import io.github.gatehouse.gate.mutation.MutationGate;
import io.github.gatehouse.receipts.git.GitException;
import java.io.IOException;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * What is known of the base's mutants: what the shelf has, and of what it lacks, a run on the base.
 *
 * @param run is asked only for files in which something survived here
 * @param log told why the base could not be measured
 */
record BaseSurvivors(ComparedCommit base, MutantShelf shelf, BaseRun run, Consumer<String> log)
    implements MutationGate.Base {

  @Override
  public BaseMutants known(BaseMutants own) throws IOException, InterruptedException {
    if (base.commit().isEmpty() || base.here()) {
      return base.here() ? own : BaseMutants.none(own.tool());
    }
    String commit = base.commit().get();
    SortedSet<String> untold = own.untold(shelf.at(commit));
    untold.removeIf(base::born);
    if (!untold.isEmpty()) {
      measure(commit, untold);
    }
    return shelf.at(commit).orElse(BaseMutants.none(own.tool()));
  }

  private void measure(String commit, SortedSet<String> sources) throws InterruptedException {
    try {
      run.measure(commit, sources);
    } catch (IOException | GitException e) {
      // Which survivors are new stays untold, and the receipt says so.
      log.accept("gate mutation: the base cannot be measured: " + e.getMessage());
    }
  }
}
