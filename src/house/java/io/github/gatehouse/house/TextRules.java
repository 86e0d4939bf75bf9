package io.github.gatehouse.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What no source file may say, in comments, messages or code. */
final class TextRules {
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b(?!.*#\\d)");
  private static final Pattern CODE =
      Pattern.compile("(import .*;|return\\b.*;|.*[=(].*;|.*\\)\\s*\\{|}|@Override)");
  private static final Pattern GUESSING =
      Pattern.compile("\\b(perhaps|please|unexpected error)\\b");

  private TextRules() {}

  static List<Rule> all() {
    return List.of(
        comments("No @author", c -> c.startsWith("@author"), "git knows who wrote it"),
        comments(
            "No TODO without an issue",
            c -> UNFINISHED.matcher(c).find(),
            "do it now or write TODO #<issue>"),
        comments(
            "No commented-out code", c -> CODE.matcher(c).matches(), "delete it; git remembers"),
        trees("No catch block is silent", CheckedModule::sources, TextRules::silentCatch),
        trees("No test is disabled", CheckedModule::test, TextRules::disabled),
        trees("Nobody sleeps", CheckedModule::sources, TextRules::sleeps),
        trees("No message guesses or begs", CheckedModule::main, TextRules::guesses));
  }

  private static Rule comments(String name, Function<String, Boolean> bad, String fix) {
    return new Rule(
        name,
        module ->
            module.sources().stream()
                .flatMap(
                    file ->
                        Comments.of(file.text()).stream()
                            .filter(comment -> bad.apply(comment.text()))
                            .map(c -> file.path() + ":" + c.number() + ": " + c.text()))
                .map(what -> what + ". Fix: " + fix)
                .toList());
  }

  /** A rule that looks at every tree of some files; the check answers what is wrong, or null. */
  private static Rule trees(
      String name,
      Function<CheckedModule, List<SourceFile>> files,
      BiFunction<SourceFile, Tree, String> check) {
    return new Rule(
        name,
        module -> {
          List<String> found = new ArrayList<>();
          for (SourceFile file : files.apply(module)) {
            new TreeScanner<Void, Void>() {
              @Override
              public Void scan(Tree tree, Void nothing) {
                String wrong = tree == null ? null : check.apply(file, tree);
                if (wrong != null) {
                  found.add(file.at(tree) + ": " + wrong);
                }
                return super.scan(tree, nothing);
              }
            }.scan(file.unit(), null);
          }
          return found;
        });
  }

  private static String silentCatch(SourceFile file, Tree tree) {
    if (!(tree instanceof CatchTree handler) || !handler.getBlock().getStatements().isEmpty()) {
      return null;
    }
    var positions = file.trees().getSourcePositions();
    int from = (int) positions.getStartPosition(file.unit(), handler.getBlock());
    int to = (int) positions.getEndPosition(file.unit(), handler.getBlock());
    boolean says = !Comments.of(file.text().substring(from, to)).isEmpty();
    return says ? null : "an exception vanishes. Fix: handle it, or say in a comment why not";
  }

  private static String disabled(SourceFile file, Tree tree) {
    boolean disables =
        tree instanceof AnnotationTree annotation
            && annotation.getAnnotationType().toString().matches("(.*\\.)?Disabled");
    return disables ? "a disabled test checks nothing. Fix: mend or delete it" : null;
  }

  private static String sleeps(SourceFile file, Tree tree) {
    boolean sleep =
        tree instanceof MemberSelectTree select
            && select.toString().matches("(.*\\.)?(Thread|TimeUnit\\.[A-Z]+)\\.sleep");
    return sleep ? "sleep() makes time a condition. Fix: wait for the event itself" : null;
  }

  private static String guesses(SourceFile file, Tree tree) {
    boolean guess =
        tree instanceof LiteralTree literal
            && literal.getValue() instanceof String text
            && GUESSING.matcher(text.toLowerCase(Locale.ROOT)).find();
    return guess ? tree + ". Fix: say what is wrong, with the value and its bound" : null;
  }
}
