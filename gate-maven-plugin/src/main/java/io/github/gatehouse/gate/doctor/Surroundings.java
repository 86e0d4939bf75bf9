package io.github.gatehouse.gate.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * Where builds run.
 *
 * @param level that was found, or the words that say why none was
 * @param known false where the level that is set does not exist
 * @param cached true where a build cache extension is in {@code .mvn/extensions.xml}
 */
public record Surroundings(String level, boolean known, boolean cached) implements Examined {
  @Override
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(
        known
            ? Remark.ok("level", level)
            : Remark.problem("level", level, "-Dgate.level=ci (or local, ide)"));
    if (cached) {
      String what = "a build cache skips goals whose module it knows: their receipts are missing";
      String fix = "-Dmaven.build.cache.enabled=false where receipts are wanted";
      remarks.add(Remark.warn("extensions", what, fix));
    }
    return remarks;
  }
}
