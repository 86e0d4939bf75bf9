package io.github.gatehouse.receipts.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of a page that needs nothing beside itself: no request leaves it, and its policy allows
 * exactly its own style and script.
 *
 * @param style of this page, which follows the look that all pages share
 * @param script of this page; everything must be readable without it
 */
public record SelfContained(String style, String script) {
  private static final String LOOK = resource(SelfContained.class, "look.css");
  private static final String COPY = resource(SelfContained.class, "copy.js");

  /** A frame that begins with what all pages share. */
  public SelfContained {
    style = LOOK + style;
    script = script + COPY;
  }

  /** A frame from two files that lie beside a class. */
  public static SelfContained beside(Class<?> owner, String style, String script) {
    return new SelfContained(resource(owner, style), resource(owner, script));
  }

  /** Opens {@code html} and writes the head; the body is the caller's. */
  public void head(Html html, String title) {
    html.open("html", "lang", "en");
    html.open("head").single("meta", "charset", "utf-8");
    html.single(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src "
            + hash(style)
            + "; script-src "
            + hash(script)
            + "; base-uri 'none'; form-action 'none'");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", title);
    html.own("style", style).close();
  }

  /** Writes the script and closes the body and what {@link #head} opened: the document. */
  public String end(Html html) {
    return html.own("script", script).close().close().document();
  }

  private static String hash(String content) {
    try {
      byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8);
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of " + owner.getName() + " lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of " + owner.getName() + " lacks " + name, e);
    }
  }
}
