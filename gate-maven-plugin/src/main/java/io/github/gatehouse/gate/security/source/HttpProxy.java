package io.github.gatehouse.gate.security.source;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.Optional;

/**
 * A proxy that requests go through.
 *
 * @param port 1 to 65535
 * @param login for it, if it asks for one
 */
public record HttpProxy(String host, int port, Optional<PasswordAuthentication> login) {
  private static final int LARGEST_PORT = 65_535;

  public HttpProxy {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(login, "login");
    if (port < 1 || port > LARGEST_PORT) {
      throw new IllegalArgumentException(
          "port " + port + " of the proxy " + host + "; it must be 1 to " + LARGEST_PORT);
    }
  }

  /** Has a client send all through it. */
  void route(HttpClient.Builder client) {
    client.proxy(ProxySelector.of(new InetSocketAddress(host, port)));
    login.ifPresent(it -> client.authenticator(new ProxyLogin(it)));
  }
}
