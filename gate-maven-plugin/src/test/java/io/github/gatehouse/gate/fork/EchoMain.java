package io.github.gatehouse.gate.fork;

/** Prints its arguments, one a line in brackets, and ends with as many as its exit code. */
final class EchoMain {
  private EchoMain() {}

  public static void main(String[] arguments) {
    for (String argument : arguments) {
      System.out.println("[" + argument + "]");
    }
    System.err.println(System.getProperty("colour", "none"));
    System.exit(arguments.length % 256);
  }
}
