package io.github.gatehouse.gate.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Names of artifacts across ecosystems.
 *
 * @see <a href="https://github.com/package-url/purl-spec">package URL</a>
 */
public final class PackageUrl {
  private PackageUrl() {}

  /** {@code pkg:maven/group/artifact@version?type=jar}. */
  public static String of(Library library) {
    String qualifiers =
        library.classifier().isEmpty() ? "" : "classifier=" + encoded(library.classifier()) + "&";
    return "pkg:maven/"
        + encoded(library.group())
        + "/"
        + encoded(library.artifact())
        + "@"
        + encoded(library.version())
        + "?"
        + qualifiers
        + "type="
        + encoded(library.extension());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
