package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paths of one machine, and paths that lead nowhere. */
final class PathCheck implements ClaimCheck {
  /** Questions put to the file system for one document. */
  private static final int MOST_QUESTIONS = 5_000;

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, Boolean> known = new HashMap<>();
    for (Passage passage : document.passages()) {
      if (passage.is(Kind.LISTING)) {
        continue;
      }
      Set<String> absolute = new LinkedHashSet<>(Paths.absolute(passage.text()));
      passage.links().forEach(link -> absolute.addAll(Paths.absolute(link)));
      absolute.forEach(path -> remarks.add(absolute(document, passage.line(), path)));
      for (String path : relative(passage)) {
        boolean asked = known.containsKey(path) || known.size() < MOST_QUESTIONS;
        if (asked && !known.computeIfAbsent(path, one -> exists(one, document, context))) {
          remarks.add(lost(document, passage.line(), path));
        }
      }
    }
    return remarks;
  }

  private static Set<String> relative(Passage passage) {
    Set<String> paths = new LinkedHashSet<>();
    // The name of a branch may look like a path.
    boolean branch = passage.text().startsWith("Branch:") || passage.text().startsWith("Base:");
    if (!branch) {
      passage.codes().forEach(code -> Paths.inCode(code).ifPresent(paths::add));
    }
    passage.links().forEach(link -> Paths.ofLink(link).ifPresent(paths::add));
    return paths;
  }

  /** From the root of the repository, or from the document. */
  private static boolean exists(String path, Document document, Context context) {
    int slash = document.name().lastIndexOf('/');
    String beside = slash < 0 ? path : document.name().substring(0, slash + 1) + path;
    return context.root().exists(path) || context.root().exists(beside);
  }

  private static Remark absolute(Document document, int line, String path) {
    String what = "'" + path + "' is a path of one machine";
    return remark(document, line, what, "name it relative to the repository");
  }

  private static Remark lost(Document document, int line, String path) {
    String what = "'" + path + "' does not exist in the repository";
    return remark(document, line, what, "git ls-files, and name the file that is meant");
  }

  private static Remark remark(Document document, int line, String what, String fix) {
    return new Remark(line, new Finding("claim-path", what, document.at(line), fix));
  }
}
