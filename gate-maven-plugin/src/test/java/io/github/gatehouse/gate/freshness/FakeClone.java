package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.receipts.git.CheckoutTrait;
import io.github.gatehouse.receipts.git.GitClone;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.git.MergeForecast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A clone in memory that counts what is fetched. */
final class FakeClone implements GitClone {
  final Set<CheckoutTrait> traits = EnumSet.noneOf(CheckoutTrait.class);
  final List<String> fetched = new ArrayList<>();
  MergeForecast forecast = new MergeForecast(List.of(), "");
  Instant last;
  String refusal = "";

  static FakeClone with(CheckoutTrait... traits) {
    FakeClone clone = new FakeClone();
    clone.traits.addAll(List.of(traits));
    return clone;
  }

  @Override
  public Set<CheckoutTrait> traits() {
    return traits;
  }

  @Override
  public Optional<String> branch() {
    throw new UnsupportedOperationException("the checkout tells the branch");
  }

  @Override
  public MergeForecast merge(String commit) {
    return forecast;
  }

  @Override
  public Optional<Instant> lastFetch(String branch) {
    return Optional.ofNullable(last);
  }

  @Override
  public void fetch(String branch, Duration limit) {
    if (!refusal.isEmpty()) {
      throw new GitException(refusal);
    }
    fetched.add(branch);
  }
}
