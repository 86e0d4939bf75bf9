package example;

/** A greeting for somebody with a name. */
public final class Greeting {
  public String text(String name) {
    return "Hello, " + new java.util.ArrayList(1) + name + "!";
  }

  public String farewell(String name) {
    return "Farewell, " + new java.util.ArrayList(1) + name + "!";
  }
}
