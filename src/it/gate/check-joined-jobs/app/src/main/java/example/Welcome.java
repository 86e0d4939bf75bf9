package example;

/** A greeting for many. */
public record Welcome(int guests) {
  public String text() {
    return new Greeting(guests + " guests").text();
  }
}
