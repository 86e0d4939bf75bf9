package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Profile.Allocated;
import io.github.gatehouse.bench.profile.Profile.Call;
import io.github.gatehouse.bench.profile.Profile.Decision;
import io.github.gatehouse.bench.profile.Profile.Site;
import io.github.gatehouse.bench.profile.Profile.Times;
import io.github.gatehouse.bench.profile.Profile.Trap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Profiles made by hand: what a recording would have held. */
final class Profiles {
  private final Map<List<String>, Long> stacks = new HashMap<>();
  private final Map<Site, Allocated> allocations = new HashMap<>();
  private final Map<Call, SortedSet<Decision>> decisions = new HashMap<>();
  private final Map<Trap, Times> traps = new HashMap<>();

  Profiles stack(long count, String... frames) {
    stacks.put(List.of(frames), count);
    return this;
  }

  /** So many samples, each standing for the same number of bytes. */
  Profiles site(String type, String method, long samples, double bytes) {
    allocations.put(
        new Site(type, method),
        new Allocated(samples, samples * bytes, samples * bytes * bytes, 7));
    return this;
  }

  Profiles call(String caller, String callee, String target, boolean inlined, String reason) {
    decisions
        .computeIfAbsent(new Call(caller, callee), key -> new TreeSet<>())
        .add(new Decision(target, inlined, reason));
    return this;
  }

  Profiles trap(String method, long before, long measured) {
    traps.put(new Trap(method, "class_check", "maybe_recompile"), new Times(before, measured));
    return this;
  }

  Profile profile() {
    return new Profile(
        stacks, 0, 0, 0, allocations, decisions, traps, new Profile.Collections(0, 0));
  }
}
