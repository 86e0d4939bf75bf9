package io.github.gatehouse.receipts.model;

import java.util.Locale;

/** How a claim came about. An asserted one never passes a gate. */
public enum Basis {
  /** The process that writes the receipt did the work or read the tool's report of it. */
  MEASURED,
  /** Taken over from an earlier receipt with the same inputs. */
  INHERITED,
  /** Somebody says so. */
  ASSERTED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
