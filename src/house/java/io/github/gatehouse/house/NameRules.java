package io.github.gatehouse.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * What classes and packages may be called, and that packages and public types say what they are.
 */
final class NameRules {
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)|.+Base");
  private static final Set<String> EMPTY_PACKAGES =
      Set.of("common", "core", "util", "utils", "api", "impl");

  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("A class is a noun of the domain", NameRules::classNames),
        new Rule("A package is a noun of the domain", NameRules::packageNames),
        new Rule("Every package says in one sentence what it holds", NameRules::packageSentences),
        new Rule("Every public type has Javadoc", NameRules::publicTypes));
  }

  private static List<String> classNames(CheckedModule module) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.sources()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
            String what = ": the name " + type.getSimpleName() + " says nothing of the domain";
            found.add(file.at(type) + what + ". Fix: name what it knows, last word the role");
          }
          return super.visitClass(type, nothing);
        }
      }.scan(file.unit(), null);
    }
    return found;
  }

  private static List<String> packageNames(CheckedModule module) {
    return module.sources().stream()
        .filter(
            file ->
                Arrays.stream(file.packageName().split("\\.")).anyMatch(EMPTY_PACKAGES::contains))
        .map(file -> file.path() + ": the package is none of " + new TreeSet<>(EMPTY_PACKAGES))
        .map(what -> what + ". Fix: name the package after its noun")
        .toList();
  }

  private static List<String> packageSentences(CheckedModule module) {
    List<String> found = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    Set<String> packages = new TreeSet<>();
    for (SourceFile file : module.main()) {
      packages.add(file.packageName());
      if (file.isPackageInfo()) {
        said.add(file.packageName());
        String text =
            file.javadoc(new TreePath(new TreePath(file.unit()), file.unit().getPackage()));
        if (!Sentence.isOne(text)) {
          found.add(
              file.path() + ": '" + text + "' is not one sentence. Fix: one, with a full stop");
        }
      }
    }
    packages.removeAll(said);
    packages.forEach(name -> found.add(name + " has no package-info.java. Fix: add one sentence"));
    return found;
  }

  private static List<String> publicTypes(CheckedModule module) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.main()) {
      for (ClassTree type : file.types()) {
        boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        TreePath path = new TreePath(new TreePath(file.unit()), type);
        if (open && file.javadoc(path).isEmpty()) {
          found.add(
              file.at(type) + ": " + type.getSimpleName() + " has no Javadoc. Fix: say what it is");
        }
      }
    }
    return found;
  }
}
