package example;

/** Names of people to greet. */
public final class Names {
  private final String[] all;

  public Names(String... names) {
    this.all = names.clone();
  }

  public String[] all() {
    return all;
  }
}
