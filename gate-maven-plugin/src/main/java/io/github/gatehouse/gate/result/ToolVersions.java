package io.github.gatehouse.gate.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Versions of the tools that gates fetch when they need them, as this plugin was built with. */
public final class ToolVersions {
  private static final String PROPERTIES = "/META-INF/gatehouse/tools.properties";

  private ToolVersions() {}

  /**
   * The version of one tool.
   *
   * @param tool its name in the list
   */
  public static String of(String tool) {
    Properties properties = new Properties();
    try (InputStream in = ToolVersions.class.getResourceAsStream(PROPERTIES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin's jar lacks " + PROPERTIES, e);
    }
    return Optional.ofNullable(properties.getProperty(tool))
        .orElseThrow(() -> new IllegalArgumentException("no version of " + tool));
  }
}
