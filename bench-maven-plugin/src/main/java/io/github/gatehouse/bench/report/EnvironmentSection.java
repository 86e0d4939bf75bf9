package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.html.Html;

/** Where it was measured, of what, and with which chances. */
final class EnvironmentSection {
  private EnvironmentSection() {}

  static void write(Report report, Html html) {
    Setup setup = report.recording().setup();
    Machine machine = setup.machine();
    html.open("section", "id", "environment", "aria-labelledby", "h-environment");
    html.leaf("h2", "Environment", "id", "h-environment");
    html.open("dl", "class", "facts");
    row(html, "Processor", machine.cpu());
    row(html, "Cores", String.valueOf(machine.cores()));
    row(html, "System", machine.os());
    row(html, "JDK", machine.jdk());
    row(html, "JVM arguments", blank(machine.jvmArgs()) ? "none" : machine.jvmArgs());
    row(html, "Suite", setup.suite());
    row(html, "Shard", setup.shard().index() + " of " + setup.shard().count());
    row(html, "Seed", String.valueOf(setup.seed()));
    row(html, "Most pairs", setup.mostPairs() + " for each benchmark");
    row(html, "Started", setup.startedOn());
    row(html, "Sessions", String.valueOf(sessions(report)));
    side(html, "Base", setup.base());
    side(html, "Head", setup.head());
    row(html, "Plugin", report.writer());
    html.close().close();
  }

  private static long sessions(Report report) {
    return report.recording().pairs().stream().map(RecordedPair::session).distinct().count();
  }

  private static void side(Html html, String name, Origin side) {
    row(html, name, side.name());
    row(html, name + " commit", side.commit() == null ? "none" : side.commit());
    if (side.tree() != null) {
      row(html, name + " tree", side.tree());
    }
    row(html, name + " digest", side.digest());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** A name and a value of ours. */
  static void own(Html html, String name, String value) {
    html.open("div").leaf("dt", name).leaf("dd", value).close();
  }

  /** A name of ours and a value that may be anybody's. */
  static void row(Html html, String name, String value) {
    String shown = value == null ? "unknown" : value;
    html.open("div").leaf("dt", name).foreignLeaf("dd", shown, "class", "x").close();
  }
}
