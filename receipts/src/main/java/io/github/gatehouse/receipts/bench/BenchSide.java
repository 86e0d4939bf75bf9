package io.github.gatehouse.receipts.bench;

/**
 * One side of a comparison.
 *
 * @param name baseline's name, or {@code this run}
 * @param commit 40 hex digits; absent outside git
 * @param tree digest of the working tree, 40 hex digits; absent outside git
 * @param resultsSha256 digest of the {@code results.json} that was compared
 */
public record BenchSide(
    String name,
    String commit,
    String tree,
    String resultsSha256,
    boolean quick,
    Machine machine) {}
