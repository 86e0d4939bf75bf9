package io.github.gatehouse.house;

import java.nio.file.Path;
import java.util.List;

/** Files that tests compare with. */
final class ResourceRules {
  private ResourceRules() {}

  static List<Rule> all() {
    return List.of(new Rule("Every test resource is read by a test", ResourceRules::unread));
  }

  /** A file counts as read where a test names it, or names the directory that it lists. */
  private static List<String> unread(CheckedModule module) {
    List<String> tests = module.test().stream().map(SourceFile::text).toList();
    return module.files("src/test/resources").stream()
        .filter(file -> tests.stream().noneMatch(text -> names(text, file)))
        .map(file -> module.directory().relativize(file).toString().replace('\\', '/'))
        .map(path -> path + ": no test names it. Fix: read it in a test, or delete it")
        .toList();
  }

  private static boolean names(String test, Path file) {
    String directory = file.getParent().getFileName().toString();
    return test.contains(file.getFileName().toString())
        || test.contains("/" + directory + "\"")
        || test.contains("\"" + directory + "\"")
        || test.contains(directory + "/\"");
  }
}
