package io.github.gatehouse.gate.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this plugin, and those of its tools, from what its own jar says. */
public final class OwnVersion {
  private static final String FILE = "/META-INF/gatehouse/gate.properties";

  private OwnVersion() {}

  /** Such as {@code 1.0.0}. */
  public static String read() {
    return of("version");
  }

  /**
   * The version of a tool that is resolved when it is needed.
   *
   * @param tool as in the file
   */
  public static String of(String tool) {
    return Known.PROPERTIES.getProperty(tool);
  }

  /** Read once: every receipt names the version. */
  private static final class Known {
    private static final Properties PROPERTIES = properties();

    private static Properties properties() {
      Properties properties = new Properties();
      try (InputStream in = OwnVersion.class.getResourceAsStream(FILE)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the plugin's jar lacks " + FILE, e);
      }
      return properties;
    }
  }
}
