package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A planted fault: believes that what it wrote is there, and does not look. */
final class BlindForge implements Forge {
  private final Forge real;
  private List<Comment> believed;

  BlindForge(Forge real) {
    this.real = real;
  }

  @Override
  public String login() throws IOException {
    return real.login();
  }

  @Override
  public String headOf(int pullRequest) throws IOException {
    return real.headOf(pullRequest);
  }

  @Override
  public List<PostedCheck> checks(String headSha) throws IOException {
    return real.checks(headSha);
  }

  @Override
  public PostedCheck create(CheckRun run) throws IOException {
    return real.create(run);
  }

  @Override
  public void update(PostedCheck posted, CheckRun run) throws IOException {
    real.update(posted, run);
  }

  @Override
  public List<Comment> comments(int pullRequest) throws IOException {
    if (believed == null) {
      believed = new ArrayList<>(real.comments(pullRequest));
    }
    return List.copyOf(believed);
  }

  @Override
  public Comment comment(int pullRequest, String body) throws IOException {
    Comment made = real.comment(pullRequest, body);
    believed.add(made);
    return made;
  }

  @Override
  public void edit(Comment comment, String body) throws IOException {
    real.edit(comment, body);
    believed.replaceAll(
        one -> one.id() == comment.id() ? new Comment(comment.id(), comment.author(), body) : one);
  }

  @Override
  public void delete(Comment comment) throws IOException {
    real.delete(comment);
    believed.remove(comment);
  }
}
