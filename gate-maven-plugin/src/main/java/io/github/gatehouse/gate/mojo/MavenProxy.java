package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.security.source.HttpProxy;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/** The proxy that Maven's settings name for an address, with what they say of hosts without one. */
final class MavenProxy {
  private MavenProxy() {}

  static Optional<HttpProxy> of(RepositorySystemSession session, URI address) {
    RemoteRepository server =
        new RemoteRepository.Builder("gatehouse", "default", address.toString()).build();
    Proxy proxy = session.getProxySelector().getProxy(server);
    if (proxy == null) {
      return Optional.empty();
    }
    RemoteRepository behind = new RemoteRepository.Builder(server).setProxy(proxy).build();
    try (AuthenticationContext said = AuthenticationContext.forProxy(session, behind)) {
      return Optional.of(new HttpProxy(proxy.getHost(), proxy.getPort(), login(said)));
    }
  }

  private static Optional<PasswordAuthentication> login(AuthenticationContext said) {
    String user = said == null ? null : said.get(AuthenticationContext.USERNAME);
    String password = said == null ? null : said.get(AuthenticationContext.PASSWORD);
    return user == null || password == null
        ? Optional.empty()
        : Optional.of(new PasswordAuthentication(user, password.toCharArray()));
  }
}
