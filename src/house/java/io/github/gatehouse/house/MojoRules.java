package io.github.gatehouse.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every goal has in common. */
final class MojoRules {
  private static final String ABSTRACT_MOJO = "org.apache.maven.plugin.AbstractMojo";
  private static final String MOJO = "org.apache.maven.plugins.annotations.Mojo";
  private static final String PARAMETER = "org.apache.maven.plugins.annotations.Parameter";
  private static final int PARAMETERS = 12;

  private MojoRules() {}

  static List<Rule> all() {
    return List.of(
        goals("A goal is a public final XMojo in a package named mojo", MojoRules::shape),
        goals("A goal is threadSafe", MojoRules::threadSafe),
        goals("A goal has at most 12 parameters", MojoRules::parameterCount),
        goals("A goal can be skipped", MojoRules::skip),
        goals(
            "A parameter is private and its property bears the plugin's prefix", MojoRules::names),
        new Rule("A parameter says in one sentence what it means", MojoRules::sentences),
        new Rule("A plugin has at most one abstract goal", MojoRules::parents));
  }

  private static Rule goals(String name, Function<JavaClass, List<String>> check) {
    return new Rule(
        name,
        module ->
            module.classes().stream()
                .filter(type -> type.isAnnotatedWith(MOJO))
                .flatMap(type -> check.apply(type).stream().map(it -> type.getName() + ": " + it))
                .sorted()
                .toList());
  }

  private static List<String> shape(JavaClass type) {
    List<String> found = new ArrayList<>();
    if (!type.getSimpleName().endsWith("Mojo")) {
      found.add("its name does not end in Mojo. Fix: rename it");
    }
    if (!(type.getPackageName() + ".").contains(".mojo.")) {
      found.add("it is not in a package named mojo. Fix: move it");
    }
    if (!type.getModifiers().contains(JavaModifier.PUBLIC)
        || !type.getModifiers().contains(JavaModifier.FINAL)) {
      found.add("it is not public final. Fix: public final class " + type.getSimpleName());
    }
    if (!type.isAssignableTo(ABSTRACT_MOJO)) {
      found.add("it does not extend AbstractMojo. Fix: extends AbstractMojo");
    }
    return found;
  }

  private static List<String> threadSafe(JavaClass type) {
    boolean safe =
        type.getAnnotationOfType(MOJO).get("threadSafe").filter(Boolean.TRUE::equals).isPresent();
    return safe ? List.of() : List.of("not threadSafe. Fix: @Mojo(…, threadSafe = true)");
  }

  private static List<String> parameterCount(JavaClass type) {
    long count = parameters(type).count();
    return count <= PARAMETERS
        ? List.of()
        : List.of(count + " parameters; at most " + PARAMETERS + ". Fix: make it two goals");
  }

  private static List<String> skip(JavaClass type) {
    boolean can = parameters(type).anyMatch(it -> property(it).orElse("").endsWith("skip"));
    return can
        ? List.of()
        : List.of("no parameter skip. Fix: @Parameter(property = \"" + prefix(type) + "skip\")");
  }

  private static List<String> names(JavaClass type) {
    List<String> found = new ArrayList<>();
    parameters(type)
        .forEach(
            field -> {
              if (!field.getModifiers().contains(JavaModifier.PRIVATE)) {
                found.add(field.getName() + " is not private. Fix: make it so");
              }
              String property = property(field).orElse(prefix(type));
              if (!property.startsWith(prefix(type)) && !property.startsWith("gatehouse.")) {
                String fix = ". Fix: " + prefix(type) + field.getName();
                found.add(field.getName() + " has the property " + property + fix);
              }
            });
    return found;
  }

  /** Only what a user sets: values that Maven hands in are read-only. */
  private static Stream<JavaField> parameters(JavaClass type) {
    return type.getAllFields().stream()
        .filter(field -> field.isAnnotatedWith(PARAMETER))
        .filter(
            field -> !parameter(field).get("readonly").filter(Boolean.TRUE::equals).isPresent());
  }

  private static JavaAnnotation<?> parameter(JavaField field) {
    return field.getAnnotationOfType(PARAMETER);
  }

  private static Optional<String> property(JavaField field) {
    return parameter(field).get("property").map(Object::toString).filter(it -> !it.isEmpty());
  }

  /** {@code gate.} for {@code io.github.gatehouse.gate.mojo}. */
  private static String prefix(JavaClass type) {
    return type.getPackageName().replaceFirst("^io\\.github\\.gatehouse\\.(\\w+).*", "$1") + ".";
  }

  private static List<String> sentences(CheckedModule module) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : module.main()) {
      for (ClassTree type : file.types()) {
        for (Tree member : type.getMembers()) {
          TreePath path = new TreePath(new TreePath(new TreePath(file.unit()), type), member);
          if (isSetByUser(member) && !Sentence.isOne(file.javadoc(path))) {
            String name = ((VariableTree) member).getName().toString();
            found.add(
                file.at(member)
                    + ": "
                    + name
                    + " is not described by exactly one sentence"
                    + ". Fix: /** One sentence that says what the default means. */");
          }
        }
      }
    }
    return found;
  }

  private static boolean isSetByUser(Tree member) {
    return member instanceof VariableTree field
        && field.getModifiers().getAnnotations().stream()
            .anyMatch(
                it ->
                    it.getAnnotationType().toString().endsWith("Parameter")
                        && !it.toString().replace(" ", "").contains("readonly=true"));
  }

  private static List<String> parents(CheckedModule module) {
    List<String> parents =
        module.classes().stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> type.isAssignableTo(ABSTRACT_MOJO))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    return parents.size() <= 1
        ? List.of()
        : List.of(parents + " are abstract goals; at most 1. Fix: share a record, not a parent");
  }
}
