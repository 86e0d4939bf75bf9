package example;

/** Two blanks. */
public final class Google {
  private Google() {}
}
