package io.github.gatehouse.house;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every finding has a page that explains it. */
final class FindingRules {
  /** Pages of findings, relative to the root of the repository. */
  static final String PAGES = "docs/findings";

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private FindingRules() {}

  static List<Rule> all() {
    return List.of(new Rule("Every finding has its page in docs/findings", FindingRules::pages));
  }

  private static List<String> pages(CheckedModule module) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.main()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitNewClass(NewClassTree created, Void nothing) {
          if (created.getIdentifier().toString().equals("Finding")) {
            page(module.root(), created.getArguments().get(0))
                .forEach(wrong -> found.add(file.at(created) + ": " + wrong));
          }
          return super.visitNewClass(created, nothing);
        }
      }.scan(file.unit(), null);
    }
    return found;
  }

  private static List<String> page(Path root, ExpressionTree id) {
    List<String> wrong = new ArrayList<>();
    for (String name : ids(id)) {
      Path page = root.resolve(PAGES).resolve(name + ".md");
      if (!Files.isRegularFile(page)) {
        wrong.add(
            "no page " + PAGES + "/" + name + ".md. Fix: say what it means, why, and the fix");
      } else if (!firstLine(page).equals("# " + name)) {
        wrong.add(PAGES + "/" + name + ".md does not begin with '# " + name + "'. Fix: let it");
      }
    }
    return wrong;
  }

  /** Literals inside the expression; none for a name, whose literals the reverse test sees. */
  private static List<String> ids(ExpressionTree id) {
    List<String> ids = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text && KEBAB.matcher(text).matches()) {
          ids.add(text);
        }
        return null;
      }
    }.scan(id, null);
    return ids;
  }

  private static String firstLine(Path page) {
    try {
      return Files.readString(page).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
  }
}
