package io.github.gatehouse.gate.observe;

import java.nio.file.Path;

/**
 * How far one module came.
 *
 * @param id {@code groupId:artifactId}
 * @param directory base directory
 * @param pom true where the packaging is {@code pom}
 * @param mainSources true where a source root of the main code holds a file
 * @param testSources true where a source root of the tests holds a file
 * @param turn how its turn ended
 * @param failure what the module failed with; empty unless it failed
 */
public record ModuleState(
    String id,
    Path directory,
    boolean pom,
    boolean mainSources,
    boolean testSources,
    Turn turn,
    String failure) {
  /** How a module's turn in the build ended. */
  public enum Turn {
    DONE,
    FAILED,
    /** The build stopped before, or a module it needs failed. */
    NOT_REACHED
  }
}
