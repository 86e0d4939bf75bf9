package io.github.gatehouse.routing.source;

import io.github.gatehouse.receipts.yaml.WaiverFile;
import io.github.gatehouse.routing.xml.RootPom;
import io.github.gatehouse.routing.yaml.PolicyException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which files of the policy a change edits. */
final class PolicyEdits {
  static final String POM = "pom.xml";

  private static final String ARGUMENTS = ".mvn/maven.config";
  private static final Set<String> WHOLE = Set.of(WaiverFile.PATH);

  private final FileTree before;
  private final FileTree now;

  PolicyEdits(FileTree before, FileTree now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The files, relative to the repository.
   *
   * @param prefix of the directory within the repository
   * @param policy path of the policy's file, relative to the directory
   */
  List<String> of(List<String> changed, String prefix, String policy) {
    Set<String> edits = new TreeSet<>();
    for (String file : changed) {
      String path = file.startsWith(prefix) ? file.substring(prefix.length()) : "";
      if (path.equals(policy)
          || WHOLE.contains(path)
          || AgentFiles.isAgent(path)
          || CodeOwners.PATHS.contains(file)
          || (path.equals(POM) && !samePom())
          || (path.equals(ARGUMENTS) && !arguments(before).equals(arguments(now)))) {
        edits.add(file);
      }
    }
    return List.copyOf(edits);
  }

  /** True where both say the same about routing. */
  boolean samePom() {
    Optional<String> then = before.text(POM);
    Optional<String> today = now.text(POM);
    if (then.equals(today)) {
      return true;
    }
    try {
      return saying(then).equals(saying(today));
    } catch (PolicyException e) {
      // One of them is no XML, and they differ: nobody can say that nothing about routing does.
      return false;
    }
  }

  private static String saying(Optional<String> pom) {
    return pom.map(text -> RootPom.of(POM, text).saying()).orElse("[]{}");
  }

  /** What the checkout itself adds to every command line. */
  private static String arguments(FileTree tree) {
    return tree.text(ARGUMENTS)
        .map(
            text ->
                text.lines()
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .filter(one -> one.contains("routing.") || one.contains("gatehouse."))
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }
}
