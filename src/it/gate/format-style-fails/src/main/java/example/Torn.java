package example;

final class Torn {
    private Torn( {}
}
