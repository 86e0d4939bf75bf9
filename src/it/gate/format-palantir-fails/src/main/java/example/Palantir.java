package example;

/** Four blanks. */
public final class Palantir {
    private Palantir() {}
}
