package io.github.gatehouse.receipts.model;

import java.util.regex.Pattern;

/**
 * A gate of a project's own. Its id says so, that no slip of the pen in the name of another gate is
 * taken for one.
 *
 * @param id {@code own-} and words of lower-case letters and digits, at most 40 characters
 */
public record OwnGate(String id) implements AnyGate {
  /** What every id of an own gate begins with. */
  public static final String PREFIX = "own-";

  private static final Pattern ID = Pattern.compile("own(-[a-z0-9]+)+");
  private static final int LONGEST = 40;

  public OwnGate {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "gate is '" + id + "'; own- and words of a-z and 0-9, at most 40 characters");
    }
  }

  /** True where an id is that of an own gate. */
  public static boolean isId(String id) {
    return id != null && id.length() <= LONGEST && ID.matcher(id).matches();
  }

  /** Each module owes one; a module with nothing to examine says so. */
  @Override
  public Gate.Scope scope() {
    return Gate.Scope.MODULE;
  }
}
