package example;

/** The first version. */
public final class Changed {
  private Changed() {}
}
