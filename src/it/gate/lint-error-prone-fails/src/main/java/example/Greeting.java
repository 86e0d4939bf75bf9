package example;

/** A greeting for somebody with a name. */
public final class Greeting {
  public String text(String name) {
    int unused = name.length();
    if (name.isEmpty()) {
      new IllegalArgumentException("nobody to greet");
    }
    return "Hello, " + name.split(" ")[0] + "!";
  }
}
