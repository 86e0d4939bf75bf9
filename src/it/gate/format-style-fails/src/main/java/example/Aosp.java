package example;

/** Four blanks. */
public final class Aosp {
    private Aosp() {}
}
