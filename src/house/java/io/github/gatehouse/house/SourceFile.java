package io.github.gatehouse.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A parsed source file.
 *
 * @param path relative to the module's directory, with {@code /}
 * @param text of the file
 * @param unit its syntax tree
 */
record SourceFile(String path, String text, CompilationUnitTree unit, Trees trees) {

  /** Parses all Java files below a directory of a module, in the order of their paths. */
  static List<SourceFile> below(Path module, String below) {
    List<Path> files =
        CheckedModule.files(module.resolve(below)).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      if (files.isEmpty()) {
        return List.of();
      }
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Trees trees = Trees.instance(task);
      List<SourceFile> parsed = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        String path = module.toAbsolutePath().relativize(file).toString().replace('\\', '/');
        parsed.add(new SourceFile(path, Files.readString(file), unit, trees));
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot parse the sources below " + below, e);
    }
  }

  /** Name of the file without its directories. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** The line a tree begins on, from 1. */
  int line(Tree tree) {
    return line(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(Math.max(0, position));
  }

  /** Lines that a tree takes up, its Javadoc not counted. */
  int lines(Tree tree) {
    return line(trees.getSourcePositions().getEndPosition(unit, tree)) - line(tree) + 1;
  }

  String at(Tree tree) {
    return path + ":" + line(tree);
  }

  /** The Javadoc of a tree without its comment marks; empty where it has none. */
  String javadoc(TreePath tree) {
    String comment = trees.getDocComment(tree);
    return comment == null ? "" : comment.strip();
  }

  /** All methods with a body, those of nested types too. */
  List<MethodTree> methods() {
    List<MethodTree> methods = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        // Constructors that the compiler adds have no position of their own.
        if (method.getBody() != null) {
          methods.add(method);
        }
        return super.visitMethod(method, nothing);
      }
    }.scan(unit, null);
    return methods;
  }

  /** Types at the top of the file. */
  List<ClassTree> types() {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .toList();
  }

  /** Lines that hold code: neither blank nor comment alone. */
  int codeLines() {
    return (int) Comments.blanked(text).lines().filter(line -> !line.isBlank()).count();
  }

  /** Is this the description of a package and no code? */
  boolean isPackageInfo() {
    return name().equals("package-info.java");
  }
}
