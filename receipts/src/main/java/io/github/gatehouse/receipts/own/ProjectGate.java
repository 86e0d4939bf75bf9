package io.github.gatehouse.receipts.own;

/**
 * A gate of a project's own, found by {@link java.util.ServiceLoader} among the dependencies of
 * {@code gate-maven-plugin}. Its id comes from its class: {@code LicenseHeaderGate} is {@code
 * own-license-header}.
 */
@FunctionalInterface
public interface ProjectGate {
  /**
   * Measures one module. Several threads may ask at the same time.
   *
   * @throws Exception if it cannot be measured: the gate is then inconclusive, never a pass
   */
  OwnResult measure(OwnModule module) throws Exception;
}
