package io.github.gatehouse.bench.lockstep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The turns of a round, one iteration each. */
final class Turns {
  private final Map<Version, ForkLink> links;
  private final List<Sample> base = new ArrayList<>();
  private final List<Sample> head = new ArrayList<>();

  Turns(Map<Version, ForkLink> links) {
    this.links = links;
  }

  /** Turns of each side so far. */
  int size() {
    return base.size();
  }

  /** One iteration of both at a time. */
  void together(Version first) throws PairBroken {
    links.get(first).grant();
    links.get(first.other()).grant();
    take(first);
    take(first.other());
  }

  /** One iteration of each after the other. */
  void oneByOne(Version first) throws PairBroken {
    for (Version version : List.of(first, first.other())) {
      links.get(version).grant();
      take(version);
    }
  }

  /** Ends the round. */
  Round round(Version first) {
    links.values().forEach(ForkLink::endRound);
    return new Round(first, Sample.together(base), Sample.together(head));
  }

  private void take(Version version) throws PairBroken {
    (version == Version.BASE ? base : head).add(links.get(version).sample());
  }
}
