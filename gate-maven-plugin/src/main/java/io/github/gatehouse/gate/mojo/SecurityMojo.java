package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.security.SecurityPolicy;
import io.github.gatehouse.receipts.model.Gate;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Looks for known vulnerabilities in what Maven resolves for all modules. */
@Mojo(name = "security", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class SecurityMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.security.skip", defaultValue = "false")
  private boolean skip;

  /** Directory or zip of advisories in the OSV format; by default there are none. */
  @Parameter(property = "gate.security.advisories")
  private String advisories;

  /** Server of the OSV API that is asked where no advisories are named; by default none is. */
  @Parameter(property = "gate.security.api", defaultValue = "")
  private String api;

  /** Seconds for all that the server is asked together. */
  @Parameter(property = "gate.security.timeout", defaultValue = "60")
  private int timeout;

  /** The least severity that fails; a vulnerability that nobody rated always does. */
  @Parameter(property = "gate.security.failOn", defaultValue = "HIGH")
  private String failOn;

  /** Scopes that count, among them {@code plugin}; by default all but {@code test} and it. */
  @Parameter(property = "gate.security.scopes", defaultValue = "compile,provided,runtime,system")
  private List<String> scopes;

  /** Days after which advisories are too old to clear anything. */
  @Parameter(property = "gate.security.maxAge", defaultValue = "7")
  private int maxAge;

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repositories;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.SECURITY, session, project, getLog());
    SecurityScan.Settings settings;
    try {
      settings =
          new SecurityScan.Settings(SecurityPolicy.of(failOn, maxAge), source(), Scopes.of(scopes));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    SecurityScan scan = new SecurityScan(session, repositories, turn.facts(), settings);
    if (settings.advisories().files().isEmpty()) {
      // A server's answer is one of the moment.
      turn.take(skip, scan::result);
    } else {
      turn.take(skip, plugin, scan, scan::result);
    }
  }

  private Advisories source() {
    return new Advisories(
        advisories,
        api,
        timeout,
        session.isOffline(),
        address -> MavenProxy.of(session.getRepositorySession(), address));
  }
}
