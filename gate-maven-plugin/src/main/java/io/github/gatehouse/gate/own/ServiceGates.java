package io.github.gatehouse.gate.own;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.own.OwnModule;
import io.github.gatehouse.receipts.own.OwnResult;
import io.github.gatehouse.receipts.own.ProjectGate;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The own gates that the dependencies of the plugin bring. */
public final class ServiceGates {
  private ServiceGates() {}

  /**
   * All of them, by id.
   *
   * @throws IllegalArgumentException if one cannot be loaded, or two have the same id
   */
  public static Map<OwnGate, ProjectGate> in(ClassLoader loader) {
    Map<String, ProjectGate> gates = new TreeMap<>();
    try {
      for (ProjectGate one : ServiceLoader.load(ProjectGate.class, loader)) {
        String id = id(one.getClass());
        if (gates.put(id, one) != null) {
          throw new IllegalArgumentException("two gates have the id " + id + "; rename a class");
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new IllegalArgumentException("an own gate cannot be loaded: " + e.getMessage(), e);
    }
    Map<OwnGate, ProjectGate> all = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    gates.forEach((id, gate) -> all.put(new OwnGate(id), gate));
    return all;
  }

  /** {@code LicenseHeaderGate} is {@code own-license-header}. */
  static String id(Class<?> type) {
    String simple = type.getSimpleName().replaceFirst("Gate$", "");
    String words = simple.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-");
    String id = OwnGate.PREFIX + words.toLowerCase(java.util.Locale.ROOT);
    if (!OwnGate.isId(id)) {
      throw new IllegalArgumentException(
          type.getName()
              + " has no id as a gate; name it in Latin letters, at most 36: FooBarGate");
    }
    return id;
  }

  /** What one of them finds in a module. */
  public static GateResult measure(ProjectGate gate, OwnModule module) throws Exception {
    OwnResult result = gate.measure(module);
    if (result == null) {
      throw new IllegalStateException(gate.getClass().getName() + " gave back null");
    }
    return new GateResult(result.evidence(), result.findings(), List.of(), result.reports());
  }
}
