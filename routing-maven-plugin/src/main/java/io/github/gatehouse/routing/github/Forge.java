package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.io.IOException;
import java.util.List;

/** What publishing needs of a code host. Every method throws {@link Refusal} where it says no. */
public interface Forge {
  /** Whose comments are ours: {@code alice}, or {@code github-actions[bot]}. */
  String login() throws IOException;

  /** The commit that a pull request is at now, 40 hex digits. */
  String headOf(int pullRequest) throws IOException;

  /** All check runs at a commit, of everybody, older ones too. */
  List<PostedCheck> checks(String headSha) throws IOException;

  /** Makes a new check run; not to be repeated without looking first. */
  PostedCheck create(CheckRun run) throws IOException;

  /** Makes an existing check run say this. */
  void update(PostedCheck posted, CheckRun run) throws IOException;

  /** All comments of a pull request, of everybody. */
  List<Comment> comments(int pullRequest) throws IOException;

  /** Makes a new comment; not to be repeated without looking first. */
  Comment comment(int pullRequest, String body) throws IOException;

  /** Replaces the text of a comment. */
  void edit(Comment comment, String body) throws IOException;

  /** Removes a comment. */
  void delete(Comment comment) throws IOException;
}
