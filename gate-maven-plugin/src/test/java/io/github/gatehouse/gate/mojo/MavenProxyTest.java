package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.security.source.HttpProxy;
import java.net.URI;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;

class MavenProxyTest {
  private static final URI SERVER = URI.create("https://api.osv.dev");

  private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
  private final DefaultProxySelector settings = new DefaultProxySelector();

  @Test
  void withoutAProxyInTheSettingsThereIsNone() {
    session.setProxySelector(settings);
    assertThat(MavenProxy.of(session, SERVER)).isEmpty();
  }

  @Test
  void theProxyOfTheSettingsIsUsedWithItsLogin() {
    AuthenticationBuilder login = new AuthenticationBuilder();
    login.addUsername("ada").addPassword("secret");
    settings.add(new Proxy("http", "proxy.example", 3128, login.build()), "*.example");
    session.setProxySelector(settings);

    Optional<HttpProxy> proxy = MavenProxy.of(session, SERVER);

    assertThat(proxy).map(HttpProxy::host).contains("proxy.example");
    assertThat(proxy).map(HttpProxy::port).contains(3128);
    assertThat(proxy.orElseThrow().login())
        .hasValueSatisfying(it -> assertThat(it.getUserName()).isEqualTo("ada"))
        .hasValueSatisfying(
            it -> assertThat(it.getPassword()).containsExactly("secret".toCharArray()));
    assertThat(MavenProxy.of(session, URI.create("https://osv.example"))).isEmpty();
  }

  @Test
  void aProxyWithoutLoginHasNone() {
    settings.add(new Proxy("http", "proxy.example", 3128), null);
    session.setProxySelector(settings);
    assertThat(MavenProxy.of(session, SERVER).orElseThrow().login()).isEmpty();
  }
}
