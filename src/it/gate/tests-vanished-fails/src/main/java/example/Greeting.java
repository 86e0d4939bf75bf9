package example;

/** A greeting for somebody with a name. */
public final class Greeting {
  private final String name;

  public Greeting(String name) {
    this.name = name;
  }

  public String text() {
    return "Hello, " + name + "!";
  }
}
