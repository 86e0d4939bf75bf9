package io.github.gatehouse.receipts.model;

/**
 * What a receipt speaks of.
 *
 * @param commit HEAD, 40 hex digits
 * @param tree digest of the working tree as git would store it, uncommitted changes included, 40
 *     hex digits
 */
public record Subject(String commit, String tree) {
  public Subject {
    Checks.hex40("commit", commit);
    Checks.hex40("tree", tree);
  }
}
