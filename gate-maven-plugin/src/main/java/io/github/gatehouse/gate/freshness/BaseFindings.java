package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.NamedBranch;
import io.github.gatehouse.receipts.model.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong between HEAD and its base, in words. */
final class BaseFindings {
  private static final int SHOWN = 20;
  private static final long MOST_HOURS_COUNTED = 48;

  private BaseFindings() {}

  static Finding movedOn(String base, Git.Distance distance) {
    int behind = distance.behind();
    String what =
        base + " has " + behind + (behind == 1 ? " commit" : " commits") + " that HEAD lacks";
    return GateFinding.BASE_MOVED_ON.of(what, base, "git rebase " + base);
  }

  static List<Finding> conflicts(String base, List<String> files) {
    List<Finding> findings = new ArrayList<>();
    String fix = "git rebase " + base;
    for (String file : files.subList(0, Math.min(SHOWN, files.size()))) {
      findings.add(GateFinding.BASE_CONFLICTS.of("merging " + base + " conflicts", file, fix));
    }
    if (files.size() > SHOWN) {
      String what = (files.size() - SHOWN) + " more files conflict, " + files.size() + " in all";
      findings.add(GateFinding.BASE_CONFLICTS.of(what, "", fix));
    }
    return findings;
  }

  static Finding underWay(String command) {
    return GateFinding.CHECKOUT_UNFINISHED.of(
        command + " has begun and not ended: HEAD is not what will be merged",
        "HEAD",
        command.equals("git bisect")
            ? "git bisect reset"
            : command.equals("git merge")
                ? "git merge --continue (or --abort)"
                : command + " --continue (or --abort)");
  }

  /** Nothing names a base that git may be asked about. */
  static Finding unknown(Checkout checkout) {
    if (checkout.branch().isEmpty()) {
      return GateFinding.HEAD_DETACHED.of(
          "HEAD is detached and no base branch is named", "HEAD", "-Dgate.base=origin/main");
    }
    return GateFinding.BASE_UNKNOWN.of(
        "no base branch is known: no upstream, no origin/HEAD",
        "",
        "git remote set-head origin --auto (or -Dgate.base=<branch>)");
  }

  static Finding refused(NamedBranch base) {
    return GateFinding.BASE_UNKNOWN.of(
        "the base that " + base.from() + " names is refused: it is no name of a branch",
        base.from(),
        "-Dgate.base=origin/main");
  }

  static Finding absent(NamedBranch base) {
    String name = base.name();
    String branch = name.startsWith("origin/") ? name.substring("origin/".length()) : "";
    String fix =
        branch.isEmpty()
            ? "git fetch origin"
            : "git fetch origin +refs/heads/" + branch + ":refs/remotes/" + name;
    return GateFinding.BASE_UNKNOWN.of(
        "the base " + name + " names no commit here; " + base.from() + " named it", name, fix);
  }

  static Finding shallow(String base) {
    return GateFinding.HISTORY_SHALLOW.of(
        "the clone is shallow: whether " + base + " is an ancestor cannot be seen",
        base,
        "git fetch --unshallow");
  }

  static Finding old(String base, Duration age, Duration oldest) {
    return GateFinding.FETCH_OLD.of(
        base + " was last fetched " + words(age) + " ago; at most " + words(oldest),
        base,
        "git fetch (or -Dgate.freshness.fetch=true)");
  }

  static Finding notFetched(String base, String why) {
    return GateFinding.FETCH_FAILED.of(
        base + " could not be fetched: " + why, base, "git fetch origin");
  }

  private static String words(Duration age) {
    long hours = age.toHours();
    if (hours < 1) {
      return age.toMinutes() + " min";
    }
    return hours < MOST_HOURS_COUNTED ? hours + " h" : age.toDays() + " days";
  }
}
