package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers everything that a measurement depends on, by name. Whatever is left out is taken over
 * where it must not be: when in doubt, it goes in.
 */
public final class ReuseInputs {
  /** Properties of the running Java that can change what a tool in it, or in a fork, says. */
  private static final List<String> PLATFORM =
      List.of("os.name", "os.arch", "user.language", "user.country", "file.encoding");

  private final String gate;
  private final String module;
  private final Path root;
  private final String checkout;
  private final Path base;
  private final FileDigests digests;
  private final SortedMap<String, SortedMap<String, String>> inputs = new TreeMap<>();

  /**
   * Begins with where the module lies.
   *
   * @param gate id
   * @param module {@code groupId:artifactId}
   * @param root directory that Maven was started for
   * @param base directory of the module
   */
  public ReuseInputs(String gate, String module, Path root, Path base, FileDigests digests) {
    this.gate = gate;
    this.module = module;
    this.root = root;
    this.checkout = root.toString();
    this.base = base;
    this.digests = digests;
    value("directory", root.relativize(base));
  }

  /** A plain value; where the checkout lies is no part of it. */
  public ReuseInputs value(String name, Object value) {
    return item(name, "", value);
  }

  /** One of several values of one name. */
  public ReuseInputs item(String name, String item, Object value) {
    String text = String.valueOf(value).replace(checkout, ".");
    inputs.computeIfAbsent(name, n -> new TreeMap<>()).put(item, text);
    return this;
  }

  /** Several values of one name. */
  public ReuseInputs items(String name, Map<String, ?> values) {
    inputs.computeIfAbsent(name, n -> new TreeMap<>());
    values.forEach((item, value) -> item(name, item, value));
    return this;
  }

  /** The Java that measures, and the platform it runs on, by its system properties. */
  public ReuseInputs java(Properties system) {
    value(
        "jdk",
        system.getProperty("java.vendor") + " " + system.getProperty("java.runtime.version"));
    PLATFORM.forEach(name -> item("platform", name, system.getProperty(name)));
    return this;
  }

  /**
   * The content of files, by path relative to the module; files of several calls are added up.
   *
   * @throws IOException if one cannot be read
   */
  public ReuseInputs files(String name, Collection<Path> files) throws IOException {
    return items(name, digests.of(base, files));
  }

  /**
   * The content and the order of jars and directories.
   *
   * @throws IOException if one cannot be read
   */
  public ReuseInputs classPath(String name, Collection<Path> elements) throws IOException {
    StringBuilder order = new StringBuilder();
    for (Path element : elements) {
      String digest = digests.of(element);
      Path shown = element.startsWith(root) ? root.relativize(element) : element.getFileName();
      item(name, shown.toString().replace('\\', '/'), digest);
      order.append(digest).append('\n');
    }
    // Two jars of one file name, or the same jars in another order, differ here.
    return item(name, "order", Sha256.of(order.toString()));
  }

  /** The key. */
  public ReuseKey key() {
    return new ReuseKey(gate, module, inputs);
  }
}
