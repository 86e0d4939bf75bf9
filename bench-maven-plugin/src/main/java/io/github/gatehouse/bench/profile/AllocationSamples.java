package io.github.gatehouse.bench.profile;

import io.github.gatehouse.bench.profile.Profile.Allocated;
import io.github.gatehouse.bench.profile.Profile.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;

/** Adds up what samples of allocations stand for, by the method that allocates. */
final class AllocationSamples {
  private final Map<Site, Allocated> sites = new HashMap<>();

  void accept(RecordedEvent event) {
    Optional<List<String>> stack = StackSamples.within(event.getThread(), event.getStackTrace());
    if (stack.isEmpty() || event.getClass("objectClass") == null) {
      return;
    }
    List<String> frames = stack.get();
    String method = frames.isEmpty() ? Stub.NAME : frames.get(frames.size() - 1);
    Site site = new Site(MethodName.of(event.getClass("objectClass")), method);
    int line = event.getStackTrace().getFrames().get(0).getLineNumber();
    sites.put(
        site,
        sites.getOrDefault(site, new Allocated(0, 0, 0, 0)).plus(event.getLong("weight"), line));
  }

  Map<Site, Allocated> sites() {
    return sites;
  }
}
