package io.github.gatehouse.gate.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * Goals that POMs bind to phases themselves.
 *
 * @param all of one plugin, in all modules
 */
public record GoalBindings(List<Bound> all) implements Examined {
  /**
   * One binding.
   *
   * @param module {@code groupId:artifactId}
   * @param goal without prefix
   * @param phase it is bound to
   * @param usual phase, from which on everything is there that the goal reads
   * @param early true where the phase lies before the usual one
   */
  public record Bound(String module, String goal, String phase, String usual, boolean early) {}

  public GoalBindings {
    all = List.copyOf(all);
  }

  @Override
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (Bound one : all) {
      String what = "gate:" + one.goal() + " is bound to " + one.phase() + " in " + one.module();
      if (one.early()) {
        String why = what + ", before " + one.usual() + ": what it reads is not there yet";
        String fix = "<phase>" + one.usual() + "</phase>, or no <phase> at all";
        remarks.add(Remark.problem("phases", why, fix));
      }
    }
    if (remarks.isEmpty()) {
      remarks.add(Remark.ok("phases", all.size() + " goals bound in POMs, none too early"));
    }
    return remarks;
  }
}
