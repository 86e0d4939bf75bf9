package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Profile.Allocated;
import io.github.gatehouse.bench.profile.Profile.Site;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares the bytes of an operation out among the sites that were sampled. The bytes are counted
 * exactly, the shares are not: their standard error is that of a ratio of sums of sample weights.
 */
final class AllocationSites {
  private final Map<Site, Allocated> sites;
  private final double bytes;
  private final double weight;
  private final double squares;
  private final double typical;

  /**
   * @param bytes of an operation; not a number where unknown
   */
  AllocationSites(Profile profile, double bytes) {
    this.sites = profile.allocations();
    this.bytes = Double.isFinite(bytes) ? bytes : 0;
    this.weight = sites.values().stream().mapToDouble(Allocated::weight).sum();
    this.squares = sites.values().stream().mapToDouble(Allocated::squares).sum();
    long samples = sites.values().stream().mapToLong(Allocated::samples).sum();
    this.typical = samples == 0 ? 0 : weight / samples;
  }

  /** The sites of both sides, largest change first. */
  static List<Difference.OfSite> compare(AllocationSites base, AllocationSites head) {
    Set<Site> all = new HashSet<>(base.sites.keySet());
    all.addAll(head.sites.keySet());
    return all.stream()
        .map(site -> of(site, base, head))
        .sorted(
            Comparator.comparing((Difference.OfSite s) -> -Math.abs(s.bytes().change()))
                .thenComparing(Difference.OfSite::method)
                .thenComparing(Difference.OfSite::type))
        .toList();
  }

  private static Difference.OfSite of(Site site, AllocationSites base, AllocationSites head) {
    Allocated none = new Allocated(0, 0, 0, 0);
    Allocated before = base.sites.getOrDefault(site, none);
    Allocated after = head.sites.getOrDefault(site, none);
    Difference difference =
        new Difference(
            base.bytes * base.share(before),
            head.bytes * head.share(after),
            Math.hypot(base.error(before), head.error(after)));
    int line = after.samples() > 0 ? after.line() : before.line();
    return new Difference.OfSite(site.type(), site.method(), line, difference);
  }

  private double share(Allocated site) {
    return weight > 0 ? site.weight() / weight : 0;
  }

  private double error(Allocated site) {
    if (!(weight > 0)) {
      return 0;
    }
    double share = share(site);
    double own = site.squares() + typical * typical;
    double others = Math.max(0, squares - site.squares());
    return bytes * Math.sqrt(own * (1 - share) * (1 - share) + others * share * share) / weight;
  }
}
