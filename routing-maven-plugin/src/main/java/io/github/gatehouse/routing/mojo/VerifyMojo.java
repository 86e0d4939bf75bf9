package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.verify.HandoffVerifier;
import io.github.gatehouse.routing.verify.SignatureDemand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Holds a decision against what it rests on: hashes its receipts, makes it again, compares both
 * files byte for byte, and checks signatures.
 */
@Mojo(name = "verify", aggregator = true, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Directory whose target/gatehouse is verified; by default the one Maven was started in. */
  @Parameter(property = "routing.handoff")
  private File handoff;

  /** Gates that must pass, as told when it was decided; by default those the policy requires. */
  @Parameter(property = "gatehouse.required")
  private List<String> required = List.of();

  /** The tree of a {@code routing.yaml}, in place of that file; by default the file counts. */
  @Parameter private PlexusConfiguration policy;

  /** More directories with receipts, as told when it was decided; by default none. */
  @Parameter(property = "gatehouse.receipts")
  private List<File> receipts = List.of();

  /** Directory with the earlier decisions about the same change; by default none are kept. */
  @Parameter(property = "routing.history")
  private File history;

  /** File with trusted public keys in PEM; by default no signature is looked at. */
  @Parameter(property = "routing.keys")
  private File keys;

  /** Refuses a decision without a signature where true; by default signatures are optional. */
  @Parameter(property = "routing.signed", defaultValue = "false")
  private boolean signed;

  /** Does nothing at all where true; by default the decision is verified. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Gatehouse: verification is skipped (routing.skip)");
      return;
    }
    try {
      PolicySettings settings = HandoffArguments.policy(session, policy, required);
      HandoffRequest request =
          HandoffArguments.request(session, handoff, settings, receipts, history);
      Optional<Path> pem = Optional.ofNullable(keys).map(File::toPath);
      GitCli git = new GitCli(Path.of(session.getExecutionRootDirectory()));
      HandoffVerifier verifier = new HandoffVerifier(git, InstantSource.system());
      HandoffArguments.answer(verifier.verify(request, SignatureDemand.of(pem, signed)), getLog());
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("Not verified: " + e.getMessage(), e);
    }
  }
}
