package example;

/** Counts. */
public final class Counter {
  private int count;

  /** One more; from a hundred on it stays. */
  public int next() {
    if (count < 100) {
      count++;
    }
    return count;
  }
}
