package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository in memory: names with their commits, and how far HEAD is from each. */
record FakeGit(
    Optional<String> upstream,
    Optional<String> remoteDefault,
    Map<String, String> commits,
    Map<String, Distance> distances)
    implements Git {
  static final String COMMIT = "a".repeat(40);

  static FakeGit with(String upstream, String remoteDefault, String base, Distance distance) {
    return new FakeGit(
        Optional.ofNullable(upstream),
        Optional.ofNullable(remoteDefault),
        Map.of(base, COMMIT),
        Map.of(COMMIT, distance));
  }

  static Checkout checkout(String branch, boolean shallow) {
    return new Checkout(Path.of("/r"), "b".repeat(40), "c".repeat(40), true, branch, shallow);
  }

  @Override
  public Optional<Checkout> checkout() {
    return Optional.of(checkout("work", false));
  }

  @Override
  public Optional<Path> repository() {
    return Optional.empty();
  }

  @Override
  public Optional<String> commit(String name) {
    return Optional.ofNullable(commits.get(name));
  }

  @Override
  public Distance distance(String commit) {
    return distances.get(commit);
  }

  @Override
  public Optional<String> mergeBase(String ref) {
    return commit(ref);
  }

  @Override
  public List<String> changedFiles(String commit) {
    return List.of();
  }

  @Override
  public Optional<String> fileAt(String commit, String path) {
    return Optional.empty();
  }
}
