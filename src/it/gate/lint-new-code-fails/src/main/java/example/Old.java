package example;

/** Not clean, and known. */
public final class Old {
  private int unused;

  public String text() {
    return "old";
  }
}
