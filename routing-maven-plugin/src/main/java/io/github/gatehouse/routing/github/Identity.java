package io.github.gatehouse.routing.github;

/** Who we are at the code host, as far as we know. */
final class Identity {
  private static final String BOT = "[bot]";

  private String login;

  Identity(String login) {
    this.login = login;
  }

  boolean wrote(Comment comment) {
    return comment.author().equals(login);
  }

  boolean wrote(PostedCheck check) {
    return (check.app() + BOT).equals(login);
  }

  /** What we have just made bears our true name: a token need not be able to ask for it. */
  void learn(Comment made) {
    login = made.author();
  }

  void learn(PostedCheck made) {
    if (!made.app().isEmpty()) {
      login = made.app() + BOT;
    }
  }
}
