package io.github.gatehouse.house;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A module made of the faults that a test plants in it: written, compiled and checked. */
final class Planted {
  private final Path root;
  private final Path module;

  Planted(Path root) {
    this.root = root;
    this.module = root.resolve("planted");
  }

  /** Adds a main class; its text begins with its package. */
  Planted main(String file, String text) throws IOException {
    return file("src/main/java/" + directory(text) + file, text);
  }

  /** Adds a test class; its text begins with its package. */
  Planted test(String file, String text) throws IOException {
    return file("src/test/java/" + directory(text) + file, text);
  }

  /** Adds any file of the module. */
  Planted file(String path, String text) throws IOException {
    Path file = module.resolve(path).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Adds a file at the root of the repository. */
  Planted rootFile(String path, String text) throws IOException {
    return file("../" + path, text);
  }

  private static String directory(String text) {
    return text.lines()
            .findFirst()
            .orElseThrow()
            .replaceFirst("^package (.*);$", "$1")
            .replace('.', '/')
        + "/";
  }

  /** Stand-ins for libraries that this module does not have: same names, nothing inside. */
  Planted library(String text, String file) throws IOException {
    return file("src/library/java/" + directory(text) + file, text);
  }

  Planted maven() throws IOException {
    library(
        "package org.apache.maven.plugin;\npublic abstract class AbstractMojo {}\n",
        "AbstractMojo.java");
    library(
        "package org.apache.maven.plugins.annotations;\n"
            + "public @interface Mojo { String name(); boolean threadSafe() default false; }\n",
        "Mojo.java");
    return library(
        "package org.apache.maven.plugins.annotations;\n"
            + "public @interface Parameter { String property() default \"\";\n"
            + "  boolean readonly() default false; String defaultValue() default \"\"; }\n",
        "Parameter.java");
  }

  /** Answers what the one rule of that name says of the sources as they are. */
  List<String> uncompiled(String rule) {
    return named(rule).violations(CheckedModule.at(root, module, Planted.class.getClassLoader()));
  }

  /** Compiles everything and answers what the one rule of that name says of it. */
  List<String> violations(String rule) throws IOException {
    Path libraries = compile("src/library/java", "target/library", "");
    compile("src/main/java", "target/classes", libraries.toString());
    return named(rule).violations(CheckedModule.at(root, module, loader(libraries)));
  }

  private static Rule named(String name) {
    List<Rule> named =
        HouseRulesTest.rules().stream().filter(it -> it.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new IllegalArgumentException(named.size() + " rules are named '" + name + "'");
    }
    return named.get(0);
  }

  private static ClassLoader loader(Path libraries) throws MalformedURLException {
    return new URLClassLoader(new URL[] {libraries.toUri().toURL()}, null);
  }

  private Path compile(String from, String to, String classPath) throws IOException {
    Path target = Files.createDirectories(module.resolve(to));
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", target.toString(), "-cp", classPath));
    CheckedModule.files(module.resolve(from)).forEach(file -> arguments.add(file.toString()));
    boolean sources = arguments.get(arguments.size() - 1).endsWith(".java");
    int exit =
        sources
            ? ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new))
            : 0;
    if (exit != 0) {
      throw new IllegalArgumentException("the planted sources below " + from + " do not compile");
    }
    return target;
  }
}
