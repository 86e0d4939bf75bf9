package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.store.ReceiptSearch;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The receipts that lie in the modules of a reactor, and in directories brought from elsewhere. */
final class StoredReceipts {
  private StoredReceipts() {}

  static List<StoredReceipt> all(MavenSession session, SessionFacts facts, Collection<File> more)
      throws IOException {
    List<Path> directories = new ArrayList<>();
    directories.add(facts.directory().resolve(ReceiptStore.DIRECTORY));
    for (MavenProject project : session.getProjects()) {
      if (project.getBasedir() != null) {
        directories.add(ModuleDirectory.of(project).resolve(ReceiptStore.DIRECTORY));
      }
    }
    for (File one : more) {
      Path brought = facts.directory().resolve(one.getPath());
      directories.add(brought);
      directories.addAll(ReceiptSearch.below(brought));
    }
    return new ReceiptStore(facts.directory()).read(directories);
  }
}
