package io.github.gatehouse.receipts.bench;

/**
 * A benchmark that was started and gave no result.
 *
 * @param id benchmark with its parameters, as shown to people
 * @param message what the fork said, one line
 */
public record BenchFailure(String id, String message) {}
