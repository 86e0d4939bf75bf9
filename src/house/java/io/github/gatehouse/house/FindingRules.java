package io.github.gatehouse.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every finding has a page that explains it, and every page a finding. */
final class FindingRules {
  /** Pages of findings, relative to the root of the repository. */
  static final String PAGES = "docs/findings";

  private FindingRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("Every finding has its page in docs/findings", FindingRules::pages),
        new Rule("Every finding's id stands where its maker does", FindingRules::untraceable));
  }

  private static List<String> pages(CheckedModule module) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.main()) {
      FindingIds.of(file)
          .forEach(
              (id, at) -> {
                String page = PAGES + "/" + id + ".md";
                String first = firstLine(module.root().resolve(page));
                if (first.isEmpty()) {
                  found.add(
                      at + ": no page " + page + ". Fix: say what it means, why, and the fix");
                } else if (!first.equals("# " + id)) {
                  found.add(page + " begins with '" + first + "'. Fix: # " + id);
                }
              });
    }
    return found;
  }

  private static List<String> untraceable(CheckedModule module) {
    return module.main().stream()
        .filter(FindingIds::makesFindings)
        .filter(file -> FindingIds.of(file).isEmpty())
        .map(file -> file.path() + ": the id of its finding cannot be read from this file. Fix:")
        .map(what -> what + " a literal, an enum constant, or a parameter named id")
        .toList();
  }

  /** Pages, by id, that explain nothing which the given files can find. */
  static Set<String> orphans(Path root, Collection<SourceFile> main) {
    Set<String> pages = new TreeSet<>();
    CheckedModule.files(root.resolve(PAGES))
        .forEach(page -> pages.add(page.getFileName().toString().replaceFirst("\\.md$", "")));
    pages.remove("README");
    main.forEach(file -> pages.removeAll(FindingIds.of(file).keySet()));
    return pages;
  }

  private static String firstLine(Path page) {
    try {
      return Files.isRegularFile(page)
          ? Files.readString(page).lines().findFirst().orElse("(nothing)").strip()
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
  }
}
