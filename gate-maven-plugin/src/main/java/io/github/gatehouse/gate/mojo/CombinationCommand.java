package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.Combination;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.invoker.InvocationRequest;

/** The command line that builds one combination as this session would. */
final class CombinationCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._,:=/+-]+");

  private final MavenSession session;
  private final Set<String> candidates;
  private final List<String> goals;

  CombinationCommand(MavenSession session, Collection<String> candidates, List<String> goals) {
    this.session = session;
    this.candidates = Set.copyOf(candidates);
    this.goals = goals;
  }

  /** For people: repeats the combination in the directory of the build. */
  String shown(Combination combination) {
    List<String> words = new ArrayList<>(List.of("mvn"));
    List<String> profiles = profiles(combination);
    if (!profiles.isEmpty()) {
      words.add(quoted("-P" + String.join(",", profiles)));
    }
    goals.forEach(goal -> words.add(quoted(goal)));
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The same for the machine, in a copy of the tree. */
  List<String> in(Path directory, Combination combination) throws IOException {
    MavenCommand maven = new MavenCommand(session);
    InvocationRequest request = SessionRequest.of(session, directory.toFile());
    request.setPomFile(new File(directory.toFile(), maven.pom()));
    request.setProfiles(profiles(combination));
    request.setProperties(silent(request.getProperties()));
    request.addArgs(goals);
    return maven.words(request);
  }

  /** No gate inside of a gate: the child neither measures nor decides, and its tests count. */
  private static Properties silent(Properties handedDown) {
    Properties properties = new Properties();
    properties.putAll(handedDown);
    for (String skip : List.of("gate.skip", "bench.skip", "routing.skip")) {
      properties.setProperty(skip, "true");
    }
    // Whatever this build does with failing tests: one of them breaks its combination.
    properties.setProperty("maven.test.failure.ignore", "false");
    // The request says it by itself.
    properties.remove("maven.repo.local");
    return properties;
  }

  /**
   * What is switched on in this session beside the candidates, also by the settings, and exactly
   * these of them.
   */
  List<String> profiles(Combination combination) {
    MavenExecutionRequest own = session.getRequest();
    Set<String> profiles = new LinkedHashSet<>();
    for (String id : own.getActiveProfiles()) {
      if (!candidates.contains(id)) {
        profiles.add(id);
      }
    }
    profiles.addAll(combination.profiles());
    // From MAVEN_ARGS or .mvn/maven.config: the child would read it there as well.
    for (String id : own.getActiveProfiles()) {
      if (candidates.contains(id) && !combination.profiles().contains(id)) {
        profiles.add("!" + id);
      }
    }
    for (String id : own.getInactiveProfiles()) {
      if (!candidates.contains(id)) {
        profiles.add("!" + id);
      }
    }
    return List.copyOf(profiles);
  }
}
