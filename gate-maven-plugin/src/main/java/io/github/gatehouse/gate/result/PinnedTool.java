package io.github.gatehouse.gate.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The versions of tools that are resolved when they are needed, as this plugin was built with. */
public final class PinnedTool {
  private static final String PROPERTIES = "/META-INF/gatehouse/tools.properties";

  private PinnedTool() {}

  /**
   * A tool as it is resolved.
   *
   * @param name such as {@code palantir-java-format}
   * @return {@code groupId:artifactId:version}
   */
  public static String coordinates(String name) {
    Properties properties = new Properties();
    try (InputStream in = PinnedTool.class.getResourceAsStream(PROPERTIES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin's jar lacks " + PROPERTIES, e);
    }
    return Optional.ofNullable(properties.getProperty(name))
        .orElseThrow(() -> new IllegalArgumentException("no version is pinned for " + name));
  }
}
