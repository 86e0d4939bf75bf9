package io.github.gatehouse.gate.session;

import org.apache.maven.plugin.AbstractMojoExecutionException;

/** What a failure has to say: Maven wraps it several times over. */
final class Failures {
  private static final int DEEPEST = 10;

  private Failures() {}

  /** The first long message of a mojo down the chain of causes, or else the last plain one. */
  static String message(Throwable failure) {
    String best = "";
    Throwable one = failure;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      if (one instanceof AbstractMojoExecutionException mojo && mojo.getLongMessage() != null) {
        return mojo.getMessage() + "\n" + mojo.getLongMessage();
      }
      if (one.getMessage() != null && (best.isEmpty() || depth <= 1)) {
        // Of an error the message alone says little: "Java heap space".
        best = one instanceof Error ? one.toString() : one.getMessage();
      }
      one = one.getCause();
    }
    return best.isEmpty() ? failure.getClass().getSimpleName() : best;
  }
}
