package example;

/** A greeting for somebody with a name. */
public record Greeting(String name) {
  public String text() {
    return "Hello, " + name + "!";
  }
}
