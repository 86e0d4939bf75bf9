package io.github.gatehouse.receipts.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** How measured evidence becomes inherited evidence: with all its numbers, and another basis. */
public final class Inheritance {
  private Inheritance() {}

  /** The same evidence as a later receipt holds it; what is no measurement stays as it is. */
  public static Evidence of(Evidence evidence) {
    if (evidence.basis() != Basis.MEASURED) {
      return evidence;
    }
    RecordComponent[] components = evidence.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(evidence);
        values[i] = value == Basis.MEASURED ? Basis.INHERITED : value;
      }
      return evidence.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(evidence + " cannot be taken over", e);
    }
  }
}
