package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.ModuleState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Reads from Maven's result how far each module came. */
final class ModuleStates {
  private ModuleStates() {}

  static ModuleState of(MavenSession session, MavenProject project, MavenProject root) {
    BuildSummary summary = session.getResult().getBuildSummary(project);
    ModuleState.Turn turn = turn(summary, session.getResult());
    String failure = summary instanceof BuildFailure failed ? message(failed) : "";
    if (project == root && nobodyFailed(session)) {
      // Maven stopped before the first mojo: the root answers for all.
      turn = ModuleState.Turn.FAILED;
      failure = Failures.message(session.getResult().getExceptions().get(0));
    }
    return new ModuleState(
        SessionFacts.id(project),
        ModuleDirectory.of(project),
        "pom".equals(project.getPackaging()),
        holdsFiles(project.getCompileSourceRoots()),
        holdsFiles(project.getTestCompileSourceRoots()),
        turn,
        failure);
  }

  private static ModuleState.Turn turn(BuildSummary summary, MavenExecutionResult result) {
    if (summary instanceof BuildSuccess) {
      return ModuleState.Turn.DONE;
    }
    if (summary instanceof BuildFailure) {
      return ModuleState.Turn.FAILED;
    }
    return ModuleState.Turn.NOT_REACHED;
  }

  private static String message(BuildFailure failed) {
    return Failures.message(failed.getCause());
  }

  private static boolean nobodyFailed(MavenSession session) {
    for (MavenProject one : session.getProjects()) {
      if (session.getResult().getBuildSummary(one) instanceof BuildFailure) {
        return false;
      }
    }
    return session.getResult().hasExceptions();
  }

  private static boolean holdsFiles(List<String> roots) {
    for (String root : roots) {
      if (holdsFile(Path.of(root))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsFile(Path root) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.anyMatch(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }
}
