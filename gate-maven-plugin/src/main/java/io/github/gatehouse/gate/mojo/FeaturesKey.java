package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.git.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What builds of profile combinations depend on: the whole checkout, and what Maven is told. */
record FeaturesKey(MavenSession session, SessionFacts facts, FeatureChoice choice) {

  /** What can become another version by itself; empty where nothing can. */
  Optional<String> moving() throws IOException {
    List<MavenProject> modules = modules();
    // This plugin may be a snapshot itself: its jars are a part of every key.
    MovingVersions versions =
        new MovingVersions(
            Stream.concat(
                    Stream.of(OwnVersion.read()), modules.stream().map(MavenProject::getVersion))
                .collect(Collectors.toSet()));
    List<Path> poms = modules.stream().map(MavenProject::getFile).map(File::toPath).toList();
    return versions.first(poms);
  }

  private List<MavenProject> modules() {
    List<MavenProject> all = session.getAllProjects();
    return all == null || all.isEmpty() ? session.getProjects() : all;
  }

  ReuseKey of(ReuseInputs inputs) throws IOException {
    MavenExecutionRequest own = session.getRequest();
    inputs.value("checkout", facts.checkout().map(Checkout::tree).orElse("none"));
    inputs.items("user properties", facts.userProperties());
    inputs.value("choice", choice.what());
    inputs.item("command", "maven", facts.maven());
    inputs.item("command", "options", facts.environment("MAVEN_OPTS").orElse(""));
    inputs.item("command", "active", own.getActiveProfiles());
    inputs.item("command", "inactive", own.getInactiveProfiles());
    inputs.item("command", "modules", own.getSelectedProjects() + " " + own.getMakeBehavior());
    inputs.item("command", "modules left out", own.getExcludedProjects());
    inputs.classPath("settings", SessionRequest.settings(session));
    return inputs.classPath("toolchains", SessionRequest.toolchains(session)).key();
  }
}
