package io.github.gatehouse.receipts.model;

/** How bad a vulnerability is, by its CVSS rating; what was not rated may be anything. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL,
  UNKNOWN
}
