package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of docs/ that hold what the program writes: compared, or written anew on request. */
public final class Golden {
  private Golden() {}

  /** The directory docs/ of the repository. */
  public static Path docs() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs");
  }

  /** {@code -Dgolden.update} writes; a build server never does. */
  static boolean updating(String ci, String update) {
    if (update == null || update.equals("false")) {
      return false;
    }
    assertThat(ci).as("-Dgolden.update is refused where CI=true").isNotEqualTo("true");
    return true;
  }

  private static boolean updating() {
    return updating(System.getenv("CI"), System.getProperty("golden.update"));
  }

  /** The whole file is this text. */
  public static void whole(Path file, String text) throws IOException {
    whole(file, text, updating());
  }

  static void whole(Path file, String text, boolean update) throws IOException {
    if (update) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as(fix(file)).exists();
    assertThat(Files.readString(file)).as(fix(file)).isEqualTo(text);
  }

  /**
   * The first fenced block of this language on a page holds this text.
   *
   * @param text ends with a line feed
   */
  public static void block(Path page, String language, String text) throws IOException {
    block(page, language, text, updating());
  }

  static void block(Path page, String language, String text, boolean update) throws IOException {
    String start = "```" + language + "\n";
    String old = Files.readString(page);
    int from = old.indexOf("\n" + start) + 1 + start.length();
    int to = old.indexOf("```\n", from);
    assertThat(old).as("%s has a block that begins with %s", page, start).contains("\n" + start);
    if (update) {
      Files.writeString(page, old.substring(0, from) + text + old.substring(to));
    }
    assertThat(Files.readString(page)).as(fix(page)).contains("\n" + start + text + "```\n");
  }

  private static String fix(Path file) {
    return file.getFileName() + ". Fix: read the difference, then -Dgolden.update";
  }
}
