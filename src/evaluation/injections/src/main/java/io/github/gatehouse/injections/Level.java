package io.github.gatehouse.injections;

/** How much slower this build is: the only source that differs between base and head. */
final class Level {
  /** Nominal slowdown in per cent; at 0 the compiler leaves every injection out. */
  static final int PERCENT = 0;

  private Level() {}
}
