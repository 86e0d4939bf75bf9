package example;

/** Counts. */
public final class Counter {
  private int count;

  /** One more; from a hundred on it stays. */
  public int next() {
    int next = count;
    if (next < 100) {
      next++;
    }
    count = next;
    return next;
  }
}
