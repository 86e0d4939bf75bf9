package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.GoogleJavaFormatFork;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The formatters that come with this plugin. */
final class Formatters {
  private static final String GOOGLE = "google-java-format";

  private Formatters() {}

  static GoogleJavaFormatFork googleJavaFormat(PluginDescriptor plugin, Path root) {
    String version =
        plugin.getArtifacts().stream()
            .filter(artifact -> artifact.getArtifactId().equals(GOOGLE))
            .map(Artifact::getVersion)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the plugin comes without " + GOOGLE));
    return new GoogleJavaFormatFork(
        plugin.getArtifacts().stream().map(artifact -> artifact.getFile().toPath()).toList(),
        version,
        root);
  }
}
