package io.github.gatehouse.receipts.git;

import java.util.regex.Pattern;

/**
 * A base branch and who named it.
 *
 * @param name such as {@code origin/main}; whether it stands for a commit is another question
 * @param from such as {@code GITHUB_BASE_REF (GitHub Actions)}
 * @param refused true where it is no name that git may be asked about
 */
public record NamedBranch(String name, String from, boolean refused) {
  /** No option, no blank or control character, no range, no pattern, no path in a commit. */
  private static final Pattern NAME =
      Pattern.compile("(?!-)(?!.*\\.\\.)[^\\p{Cntrl}\\s:?*\\[\\\\]{1,255}");

  /** A base as git understands it. */
  static NamedBranch of(String name, String from) {
    return new NamedBranch(name, from, !NAME.matcher(name).matches());
  }

  /** A branch by the name that it has on the remote. */
  static NamedBranch remote(String branch, String from) {
    return new NamedBranch("origin/" + branch, from, !NAME.matcher(branch).matches());
  }
}
