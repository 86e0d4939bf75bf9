package io.github.gatehouse.gate.security;

/**
 * Where the project's own POMs can set a library's version.
 *
 * @param pom path of the POM to edit, relative to the execution root
 * @param property that holds the version; empty unless {@link Kind#PROPERTY}
 */
public record Declaration(Kind kind, String pom, String property) {
  /** What is to be edited. */
  public enum Kind {
    /** A version stands in the POM itself. */
    VERSION,
    /** A property of the POM, or of its parents, holds the version. */
    PROPERTY,
    /** Nothing in reach says the version: it has to be managed. */
    UNMANAGED,
    /** The library belongs to a build plugin. */
    PLUGIN
  }
}
