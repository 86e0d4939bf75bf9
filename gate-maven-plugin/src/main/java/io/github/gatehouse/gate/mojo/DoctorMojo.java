package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.doctor.Diagnosis;
import io.github.gatehouse.gate.doctor.Remark;
import io.github.gatehouse.gate.session.SessionFacts;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Looks at the set-up of a project and says what keeps gates from their work, with fixes. */
@Mojo(name = "doctor", aggregator = true, requiresProject = false, threadSafe = true)
public final class DoctorMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Leaves the examination out. */
  @Parameter(property = "gate.doctor.skip", defaultValue = "false")
  private boolean skip;

  /** Fails where there is a problem; by default it is only said. */
  @Parameter(property = "gate.doctor.strict", defaultValue = "false")
  private boolean strict;

  /** More tools to be found, as groupId:artifactId:version; by default those of the gates. */
  @Parameter(property = "gate.doctor.tools")
  private List<String> tools;

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repositories;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gate:doctor is skipped");
      return;
    }
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    ToolSearch search = new ToolSearch(repositories, session);
    List<String> more = tools == null ? List.of() : tools;
    Diagnosis diagnosis = Diagnosis.of(new Examination(session, facts, search).parts(more));
    diagnosis.remarks().stream().flatMap(one -> one.rows().stream()).forEach(getLog()::info);
    getLog().info(diagnosis.summary());
    if (strict && diagnosis.count(Remark.Grade.PROBLEM) > 0) {
      throw new MojoFailureException("gate:doctor: " + diagnosis.summary());
    }
  }
}
