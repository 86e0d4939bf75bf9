package io.github.gatehouse.bench.mojo;

import java.util.Optional;

/** Goals of this plugin as people type them, in any project and without configuration. */
final class Goals {
  private Goals() {}

  /** Of this plugin; absent only where it runs from a directory of classes. */
  static Optional<String> version() {
    return Optional.ofNullable(Goals.class.getPackage().getImplementationVersion());
  }

  static String command(String goal) {
    String pinned = version().map(version -> ":" + version).orElse("");
    return "io.github.gatehouse-maven:bench-maven-plugin" + pinned + ":" + goal;
  }
}
