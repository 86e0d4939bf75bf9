package io.github.gatehouse.gate.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** Keeps what it was asked to run; a goal whose name begins with {@code bad} fails. */
final class FakePlugins implements BuildPluginManager {
  final List<String> ran = new ArrayList<>();

  @Override
  public void executeMojo(MavenSession session, MojoExecution mojo) throws MojoFailureException {
    ran.add(mojo.getGoal() + "@" + mojo.getExecutionId());
    if (mojo.getGoal().startsWith("bad")) {
      throw new MojoFailureException("3 violations");
    }
  }

  @Override
  public PluginDescriptor loadPlugin(
      Plugin plugin, List<RemoteRepository> repositories, RepositorySystemSession session) {
    throw new UnsupportedOperationException("nothing is loaded here");
  }

  @Override
  public MojoDescriptor getMojoDescriptor(
      Plugin plugin,
      String goal,
      List<RemoteRepository> repositories,
      RepositorySystemSession session) {
    throw new UnsupportedOperationException("nothing is loaded here");
  }

  @Override
  public ClassRealm getPluginRealm(MavenSession session, PluginDescriptor plugin) {
    throw new UnsupportedOperationException("nothing is loaded here");
  }
}
