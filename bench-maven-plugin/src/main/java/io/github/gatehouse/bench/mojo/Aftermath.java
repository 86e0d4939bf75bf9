package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.ab.AbRequest;
import io.github.gatehouse.bench.history.Chain;
import io.github.gatehouse.bench.history.Entries;
import io.github.gatehouse.bench.history.HistoryEntry;
import io.github.gatehouse.bench.json.HistoryFile;
import io.github.gatehouse.bench.json.HistoryJson;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.bench.why.Explanations;
import io.github.gatehouse.bench.why.Investigation;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * What follows a comparison once it is judged: why benchmarks got slower, and the history.
 *
 * @param why {@code false} where nothing is to be explained; null is true
 * @param history file, from the directory that Maven was started in; null where none is kept
 */
record Aftermath(MavenSession session, Log log, String why, String history) {
  /**
   * Explains and records. What goes wrong with explaining is said, and fails nothing.
   *
   * @throws IOException if the history cannot be read or written
   */
  void of(AbRequest request, Recording recording) throws IOException, InterruptedException {
    Judgement judgement = Judge.of(recording);
    FileTree.delete(request.output().resolve(Investigation.DIRECTORY));
    if (why == null || Boolean.parseBoolean(why)) {
      new Explanations(request, new SplittableRandom(request.seed()), log::info).of(judgement);
    }
    if (history != null) {
      record(Path.of(session.getExecutionRootDirectory()).resolve(history), recording, judgement);
    }
  }

  private void record(Path file, Recording recording, Judgement judgement) throws IOException {
    Setup setup = recording.setup();
    String module = session.getCurrentProject().getArtifactId();
    List<HistoryEntry> entries = Entries.of(module, setup, judgement);
    Optional<String> changed = changed(file);
    if (entries.isEmpty() || changed.isPresent()) {
      log.info(
          "not added to the history: "
              + changed.map(name -> name + " is not committed").orElse("no commits were compared"));
      return;
    }
    new HistoryFile(file).append(entries);
    log.info(entries.size() + " entries added to " + file);
    List<HistoryEntry> all = HistoryJson.read(file);
    for (Ruling ruling : judgement.rulings()) {
      if (ruling.metric() != null) {
        Chain.to(setup.head().commit(), module, ruling.id(), ruling.metric(), all)
            .filter(chain -> chain.creeps(setup.budget().detect()))
            .ifPresent(chain -> log.warn(ruling.id() + " creeps: " + chain));
      }
    }
  }

  /** What is measured and not committed has no place in a history of commits. */
  private Optional<String> changed(Path file) {
    Path started = Path.of(session.getExecutionRootDirectory());
    GitCli git = new GitCli(started);
    Optional<Checkout> checkout = git.checkout();
    if (checkout.isEmpty()) {
      return Optional.empty();
    }
    Path root = checkout.get().root();
    return git.changedFiles("HEAD").stream()
        .filter(name -> !root.resolve(name).equals(file.toAbsolutePath().normalize()))
        .findFirst();
  }
}
