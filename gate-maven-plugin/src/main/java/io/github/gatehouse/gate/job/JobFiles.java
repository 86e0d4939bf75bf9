package io.github.gatehouse.gate.job;

import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The receipts of one job with the reports that they rest on, copied to one directory under the
 * paths that they have in the checkout. Another machine joins any number of such directories.
 */
public final class JobFiles {
  private final Path root;
  private final Path target;

  /**
   * Files of one job.
   *
   * @param root directory that Maven was started for
   */
  public JobFiles(Path root, JobName job) {
    this.root = root;
    this.target = job.directory(root);
  }

  /** Where they are copied to. */
  public Path target() {
    return target;
  }

  /**
   * Copies them, and removes what an earlier call left.
   *
   * @param gates ids that the job answers for; empty for all
   * @return what came along
   * @throws IOException if something cannot be read or written
   */
  public Collected copy(List<StoredReceipt> receipts, Collection<String> gates) throws IOException {
    clear();
    List<StoredReceipt> own =
        receipts.stream().filter(one -> gates.isEmpty() || gates.contains(one.gate())).toList();
    Set<String> reports = new TreeSet<>();
    for (StoredReceipt one : own) {
      copy(one.path());
      one.receipt().map(Receipt::attachments).orElse(List.of()).stream()
          .map(Attachment::path)
          .forEach(reports::add);
    }
    int copied = 0;
    for (String report : reports) {
      copied += copy(report) ? 1 : 0;
    }
    Set<String> there = own.stream().map(StoredReceipt::gate).collect(Collectors.toSet());
    List<String> absent = gates.stream().filter(gate -> !there.contains(gate)).sorted().toList();
    return new Collected(own.size(), copied, reports.size() - copied, absent);
  }

  /**
   * What came along.
   *
   * @param receipts copied
   * @param reports copied
   * @param lost reports that are gone or lie outside the checkout; their receipts will be invalid
   * @param absent gates that the job answers for and has no receipt of
   */
  public record Collected(int receipts, int reports, int lost, List<String> absent) {
    public Collected {
      absent = List.copyOf(absent);
    }
  }

  private boolean copy(String path) throws IOException {
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(root.toRealPath())) {
      return false;
    }
    Path copy = target.resolve(path);
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> walk = Files.walk(target)) {
      old = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : old) {
      Files.delete(one);
    }
  }
}
