package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.RateLimitChecker;

/** GitHub's REST API through org.kohsuke:github-api. */
public final class GitHubRest implements Forge {
  private static final String ACTIONS = "github-actions[bot]";
  private static final int PAGE = 100;

  private final Access access;
  private final GitHub gitHub;
  private final Map<Long, GHIssueComment> known = new HashMap<>();
  private GHRepository repository;

  /**
   * Sends nothing yet.
   *
   * @param clock to know how long a limit still holds
   * @throws IOException if the client cannot be set up
   */
  public GitHubRest(Access access, InstantSource clock) throws IOException {
    this.access = access;
    this.gitHub =
        new GitHubBuilder()
            .withEndpoint(access.api().toString())
            // Sets the header for any kind of token, and asks nobody whose it is.
            .withAppInstallationToken(access.token())
            .withConnector(new JdkConnector(access, clock))
            .withRateLimitChecker(RateLimitChecker.NONE)
            .build();
  }

  /** A call of the library. */
  @FunctionalInterface
  private interface Call<T> {
    T run() throws IOException;
  }

  @Override
  public String login() throws IOException {
    if (!access.login().isEmpty()) {
      return access.login();
    }
    try {
      return refusing(() -> gitHub.getMyself().getLogin());
    } catch (Refusal refusal) {
      // A job's own token may not ask who it is.
      if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return ACTIONS;
      }
      throw refusal;
    }
  }

  @Override
  public String headOf(int pullRequest) throws IOException {
    return refusing(() -> repository().getPullRequest(pullRequest).getHead().getSha());
  }

  @Override
  public List<PostedCheck> checks(String headSha) throws IOException {
    Map<String, Object> all = Map.of("filter", "all");
    return refusing(
        () -> {
          List<PostedCheck> found = new ArrayList<>();
          for (GHCheckRun run :
              repository().getCheckRuns(headSha, all).withPageSize(PAGE).toList()) {
            found.add(posted(run));
          }
          return found;
        });
  }

  @Override
  public PostedCheck create(CheckRun run) throws IOException {
    return refusing(
        () -> posted(filled(repository().createCheckRun(run.name(), run.headSha()), run)));
  }

  @Override
  public void update(PostedCheck posted, CheckRun run) throws IOException {
    refusing(() -> filled(repository().updateCheckRun(posted.id()), run));
  }

  @Override
  public List<Comment> comments(int pullRequest) throws IOException {
    return refusing(
        () -> {
          List<Comment> found = new ArrayList<>();
          GHPullRequest pull = repository().getPullRequest(pullRequest);
          for (GHIssueComment one : pull.queryComments().list().withPageSize(PAGE).toList()) {
            found.add(read(one));
          }
          return found;
        });
  }

  @Override
  public Comment comment(int pullRequest, String body) throws IOException {
    return refusing(() -> read(repository().getPullRequest(pullRequest).comment(body)));
  }

  @Override
  public void edit(Comment comment, String body) throws IOException {
    refusing(
        () -> {
          known.get(comment.id()).update(body);
          return comment;
        });
  }

  @Override
  public void delete(Comment comment) throws IOException {
    refusing(
        () -> {
          known.get(comment.id()).delete();
          return comment;
        });
  }

  private GHRepository repository() throws IOException {
    if (repository == null) {
      repository = gitHub.getRepository(access.repository());
    }
    return repository;
  }

  /** Not getUser(), which is not deprecated, and asks GitHub once more for each author. */
  @SuppressWarnings("deprecation")
  private Comment read(GHIssueComment one) {
    known.put(one.getId(), one);
    return new Comment(one.getId(), one.getUserName(), String.valueOf(one.getBody()));
  }

  private static GHCheckRun filled(GHCheckRunBuilder builder, CheckRun run) throws IOException {
    return builder
        .withExternalID(run.fingerprint())
        .withStatus(GHCheckRun.Status.COMPLETED)
        .withConclusion(GHCheckRun.Conclusion.valueOf(run.conclusion().name()))
        .add(new GHCheckRunBuilder.Output(run.title(), run.summary()).withText(run.text()))
        .create();
  }

  private static PostedCheck posted(GHCheckRun run) {
    GHApp app = run.getApp();
    boolean completed = run.getStatus() == GHCheckRun.Status.COMPLETED;
    return new PostedCheck(
        run.getId(),
        run.getName(),
        app == null || app.getSlug() == null ? "" : app.getSlug(),
        run.getExternalId() == null ? "" : run.getExternalId(),
        completed ? String.valueOf(run.getConclusion()) : "");
  }

  /** The library wraps what the connector says, on some paths in an unchecked exception. */
  private static <T> T refusing(Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (IOException | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
      }
      throw new IOException("GitHub's answer cannot be understood: " + e.getClass().getName(), e);
    }
  }
}
