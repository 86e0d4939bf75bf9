package example;

/** What things cost. */
public final class Price {
  private Price() {}

  /** Half price from ten pieces on. */
  public static int of(int pieces, int each) {
    int whole = pieces * each;
    return pieces >= 10 ? whole / 2 : whole;
  }
}
