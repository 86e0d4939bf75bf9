package io.github.gatehouse.bench.reach;

import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;

/** A class path that is compiled from sources in a test. */
public final class Compiled {
  private final Path top;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<Path> jars = new ArrayList<>();

  public Compiled(Path top) throws IOException {
    this.top = top;
    FileTree.delete(top);
    Files.createDirectories(classes());
  }

  /** Adds or replaces a class of the package {@code p}, by its simple name. */
  public Compiled source(String name, String body) {
    sources.put(name, "package p; " + body);
    return this;
  }

  /** Adds or replaces a file that is no class. */
  public Compiled resource(String name, String text) throws IOException {
    Path file = classes().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Packs what there is into a jar of the class path, and begins anew. */
  public Compiled jar(String name) throws Exception {
    compile();
    Path jar = Files.createDirectories(top.resolve("jars")).resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, Path> file : new TreeMap<>(FileTree.of(classes())).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        out.putNextEntry(entry);
        Files.copy(file.getValue(), out);
      }
    }
    jars.add(jar);
    FileTree.delete(classes());
    Files.createDirectories(classes());
    sources.clear();
    return this;
  }

  /** Puts a jar that lies elsewhere on the class path. */
  public Compiled with(Path jar) {
    jars.add(jar);
    return this;
  }

  public Path lastJar() {
    return jars.get(jars.size() - 1);
  }

  public Path classes() {
    return top.resolve("classes");
  }

  /** Compiles all sources and gives the class path, with JMH. */
  public Material material() throws Exception {
    compile();
    List<Path> path = new ArrayList<>(List.of(classes()));
    path.addAll(jars);
    path.add(jmh());
    return new Material(path, Set.of(), List.of(classes()));
  }

  private void compile() throws Exception {
    if (sources.isEmpty()) {
      return;
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> arguments = new ArrayList<>(List.of("-g", "-proc:none", "-d"));
    arguments.add(classes().toString());
    arguments.add("-cp");
    arguments.add(jmh() + System.getProperty("path.separator") + joined());
    Path directory = Files.createDirectories(top.resolve("sources"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = directory.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    StringWriter said = new StringWriter();
    var files = javac.getStandardFileManager(null, null, null);
    var units = files.getJavaFileObjectsFromStrings(arguments.subList(6, arguments.size()));
    if (!javac.getTask(said, files, null, arguments.subList(0, 6), null, units).call()) {
      throw new IOException(said.toString());
    }
  }

  private String joined() {
    return String.join(
        System.getProperty("path.separator"), jars.stream().map(Path::toString).toList());
  }

  private static Path jmh() throws URISyntaxException {
    return Path.of(Benchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
