package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Check runs made or mended until the host shows them. A host that keeps check runs for ever may
 * hold two of one name after a collision; then both say the same.
 */
final class CheckUpsert implements Attempts.Try {
  private final Forge forge;
  private final Identity me;
  private final List<CheckRun> runs;
  private final Map<String, PostedCheck> made = new LinkedHashMap<>();
  private int updated;

  CheckUpsert(Forge forge, Identity me, List<CheckRun> runs) {
    this.forge = forge;
    this.me = me;
    this.runs = runs;
  }

  int created() {
    return made.size();
  }

  int updated() {
    return updated;
  }

  @Override
  public boolean settled() throws IOException {
    return !write() || !differs();
  }

  /** Writes what is missing or different; false where there was nothing to write. */
  private boolean write() throws IOException {
    List<PostedCheck> all = forge.checks(runs.get(0).headSha());
    boolean wrote = false;
    for (CheckRun run : runs) {
      List<PostedCheck> ours = ours(all, run);
      if (ours.isEmpty()) {
        PostedCheck check = forge.create(run);
        me.learn(check);
        made.put(run.name(), check);
        wrote = true;
      }
      for (PostedCheck check : ours) {
        if (!check.shows(run)) {
          forge.update(check, run);
          updated++;
          wrote = true;
        }
      }
    }
    return wrote;
  }

  private boolean differs() throws IOException {
    List<PostedCheck> all = forge.checks(runs.get(0).headSha());
    return runs.stream()
        .anyMatch(run -> !ours(all, run).stream().allMatch(check -> check.shows(run)));
  }

  /** A list may be older than what we have just made: that must not be made again. */
  private List<PostedCheck> ours(List<PostedCheck> all, CheckRun run) {
    List<PostedCheck> ours =
        new ArrayList<>(
            all.stream().filter(one -> one.name().equals(run.name()) && me.wrote(one)).toList());
    PostedCheck mine = made.get(run.name());
    if (mine != null && ours.stream().noneMatch(one -> one.id() == mine.id())) {
      ours.add(mine);
    }
    return ours;
  }
}
