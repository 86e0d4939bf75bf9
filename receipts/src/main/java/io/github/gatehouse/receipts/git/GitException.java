package io.github.gatehouse.receipts.git;

/** Git could not answer: it failed, or did not finish in time. The message says which and why. */
public final class GitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GitException(String message) {
    super(message);
  }

  public GitException(String message, Throwable cause) {
    super(message, cause);
  }
}
