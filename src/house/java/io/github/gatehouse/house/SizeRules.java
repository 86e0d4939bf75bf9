package io.github.gatehouse.house;

import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** How long a thing may be. */
final class SizeRules {
  private static final int FILE = 300;
  private static final int METHOD = 60;
  private static final int USUAL_METHOD = 40;
  private static final int EXECUTE = 20;

  private SizeRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("There is something to check", SizeRules::something),
        new Rule("A main file has at most 300 lines", SizeRules::files),
        new Rule("A method has at most 60 lines, 99 of 100 at most 40", SizeRules::methods),
        new Rule("A goal's execute() has at most 20 lines", SizeRules::executes));
  }

  /** A module in which nothing was found would keep every rule. */
  private static List<String> something(CheckedModule module) {
    int classes = module.classes().size();
    return module.main().isEmpty() || classes == 0
        ? List.of(
            module.main().size() + " main files, " + classes + " classes. Fix: mvn test-compile")
        : List.of();
  }

  private static List<String> files(CheckedModule module) {
    return module.main().stream()
        .filter(file -> file.text().lines().count() > FILE)
        .map(file -> file.path() + ": " + file.text().lines().count() + " lines; at most " + FILE)
        .map(what -> what + ". Fix: split the class by what it knows")
        .toList();
  }

  private static List<String> methods(CheckedModule module) {
    int all = module.main().stream().mapToInt(file -> file.methods().size()).sum();
    List<String> tooLong = longer(module, METHOD, "");
    List<String> unusual = longer(module, USUAL_METHOD, "");
    return unusual.size() <= all / 100 ? tooLong : unusual;
  }

  private static List<String> executes(CheckedModule module) {
    return longer(module, EXECUTE, "execute");
  }

  private static List<String> longer(CheckedModule module, int bound, String only) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.main()) {
      for (MethodTree method : file.methods()) {
        String name = method.getName().toString();
        boolean asked = only.isEmpty() || (name.equals(only) && file.name().endsWith("Mojo.java"));
        if (asked && file.lines(method) > bound) {
          String size = name + "() has " + file.lines(method) + " lines; at most " + bound;
          found.add(file.at(method) + ": " + size + ". Fix: give its steps names");
        }
      }
    }
    return found;
  }

  /** The figures that no rule bounds, and how far the bounded ones are from their bounds. */
  static String report(CheckedModule module) {
    List<SourceFile> code = module.main().stream().filter(f -> !f.isPackageInfo()).toList();
    List<Integer> files = sizes(code, SourceFile::codeLines);
    List<Integer> methods =
        code.stream().flatMap(f -> f.methods().stream().map(f::lines)).sorted().toList();
    int main = files.stream().mapToInt(Integer::intValue).sum();
    int test = module.test().stream().mapToInt(SourceFile::codeLines).sum();
    return String.format(
        "house: %s: %d main files, code lines median %d (aim 40), longest %d lines;"
            + " %d methods, p99 %d lines, longest %d; test:main %.2f (aim 1.0 to 1.7)",
        module.name(),
        files.size(),
        at(files, 50),
        sizes(code, f -> (int) f.text().lines().count()).stream().reduce(0, Math::max),
        methods.size(),
        at(methods, 99),
        at(methods, 100),
        main == 0 ? 0.0 : (double) test / main);
  }

  private static List<Integer> sizes(List<SourceFile> files, ToIntFunction<SourceFile> size) {
    return files.stream().map(size::applyAsInt).sorted().toList();
  }

  /** The nearest-rank percentile of sorted values. */
  private static int at(List<Integer> sorted, int percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(1, rank) - 1);
  }
}
