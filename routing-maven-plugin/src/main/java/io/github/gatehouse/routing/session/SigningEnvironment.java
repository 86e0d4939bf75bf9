package io.github.gatehouse.routing.session;

import io.github.gatehouse.receipts.sign.SigningKey;
import java.security.InvalidKeyException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The key that signs decisions, from an environment variable: it stands in no file of ours. */
public final class SigningEnvironment {
  /** Holds a private Ed25519 key, PKCS #8 in PEM. */
  public static final String VARIABLE = "GATEHOUSE_SIGNING_KEY";

  private final UnaryOperator<String> variables;

  /** Answers from that look-up, which gives null for what is not set. */
  SigningEnvironment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** The environment of this process. */
  public static SigningEnvironment ofProcess() {
    return new SigningEnvironment(System::getenv);
  }

  /**
   * The key; empty where none is set.
   *
   * @throws IllegalStateException if what is set is no such key; the message shows nothing of it
   */
  public Optional<SigningKey> key() {
    String pem = variables.apply(VARIABLE);
    if (pem == null || pem.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SigningKey.read(pem));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(VARIABLE + ": " + e.getMessage(), e);
    }
  }
}
