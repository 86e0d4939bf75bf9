package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.lint.LintLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code spotbugsXml.xml}. A bug is at the line it names itself, else at its method's or
 * class'; files are named from the source directories that the report lists before the bugs.
 */
final class SpotBugsXml implements LintReport.Findings {
  private static final String BUG = "BugInstance";
  private static final List<String> OWNERS = List.of(BUG, "Method", "Field", "Class");

  private final List<LintFinding> found = new ArrayList<>();
  private final List<Path> directories = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Attributes attributes;
  private LintFinding open;
  private int rank;

  SpotBugsXml(Path module) {
    this.attributes = new Attributes(module);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(element);
    text.setLength(0);
    if (element.equals(BUG)) {
      boolean high = attributes.number(reader, "priority") == 1;
      rank = OWNERS.size();
      open = bug(attributes.text(reader, "type"), high ? LintLevel.ERROR : LintLevel.WARNING);
    } else if (element.equals("SourceLine") && open != null) {
      int nearer = OWNERS.indexOf(parent);
      if (nearer >= 0 && nearer < rank) {
        rank = nearer;
        int line = attributes.number(reader, "start");
        open = open.at(source(attributes.text(reader, "sourcepath")), line);
      }
    }
  }

  private static LintFinding bug(String type, LintLevel level) {
    return new LintFinding(LintReport.SPOTBUGS.tool(), type, level, Optional.empty(), 0, 0, "");
  }

  private Optional<Path> source(String name) {
    Optional<Path> listed =
        directories.stream()
            .flatMap(directory -> new Attributes(directory).file(name).stream())
            .filter(Files::isRegularFile)
            .findFirst();
    return listed.or(
        () -> name.isEmpty() ? Optional.empty() : attributes.file("src/main/java/" + name));
  }

  @Override
  public void text(String some) {
    text.append(some);
  }

  @Override
  public void end(String element) {
    path.pop();
    if (element.equals("SrcDir")) {
      attributes.file(text.toString().strip()).ifPresent(directories::add);
    } else if (element.equals("LongMessage") && open != null && BUG.equals(path.peek())) {
      open = open.saying(text.toString());
    } else if (element.equals(BUG) && open != null) {
      found.add(open);
      open = null;
    }
    text.setLength(0);
  }

  @Override
  public List<LintFinding> found() {
    return found;
  }
}
