package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.KnownProfile;
import io.github.gatehouse.gate.features.KnownProfile.Place;
import io.github.gatehouse.gate.features.KnownProfile.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Activation;
import org.apache.maven.project.MavenProject;

/** Every profile that a session knows, and where it comes from. */
final class ReactorProfiles {
  private ReactorProfiles() {}

  static List<KnownProfile> of(MavenSession session) {
    List<MavenProject> all = session.getAllProjects();
    List<MavenProject> reactor = all == null || all.isEmpty() ? session.getProjects() : all;
    List<KnownProfile> known = new ArrayList<>();
    Set<MavenProject> parents = new LinkedHashSet<>();
    for (MavenProject project : reactor) {
      add(project, Place.REACTOR, known);
      for (MavenProject up = project.getParent(); up != null; up = up.getParent()) {
        parents.add(up);
      }
    }
    parents.forEach(parent -> add(parent, Place.OUTSIDE, known));
    session
        .getSettings()
        .getProfiles()
        .forEach(one -> known.add(new KnownProfile(one.getId(), Trigger.CHOICE, Place.OUTSIDE)));
    return known;
  }

  private static void add(MavenProject project, Place place, List<KnownProfile> known) {
    if (project.getOriginalModel() != null) {
      project
          .getOriginalModel()
          .getProfiles()
          .forEach(
              one -> known.add(new KnownProfile(one.getId(), trigger(one.getActivation()), place)));
    }
  }

  private static Trigger trigger(Activation activation) {
    boolean environment =
        activation != null
            && (activation.getJdk() != null
                || activation.getOs() != null
                || activation.getFile() != null);
    return environment ? Trigger.ENVIRONMENT : Trigger.CHOICE;
  }
}
