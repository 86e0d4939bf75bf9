package io.github.gatehouse.bench.mojo;

/** Goals of this plugin as people type them, in any project and without configuration. */
final class Goals {
  private Goals() {}

  static String command(String goal) {
    // Absent only where the plugin runs from a directory of classes.
    String version = Goals.class.getPackage().getImplementationVersion();
    String pinned = version == null ? "" : ":" + version;
    return "io.github.gatehouse-maven:bench-maven-plugin" + pinned + ":" + goal;
  }
}
