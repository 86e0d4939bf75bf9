package io.github.gatehouse.gate.security.source;

import java.net.Authenticator;
import java.net.PasswordAuthentication;

/** Logs in at a proxy, and nowhere else. */
final class ProxyLogin extends Authenticator {
  private final PasswordAuthentication login;

  ProxyLogin(PasswordAuthentication login) {
    this.login = login;
  }

  @Override
  protected PasswordAuthentication getPasswordAuthentication() {
    return getRequestorType() == RequestorType.PROXY ? login : null;
  }
}
