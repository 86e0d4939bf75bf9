package io.github.gatehouse.gate.doctor;

import java.util.List;

/** A part of the set-up that was looked at. */
public interface Examined {
  /** What there is to say about it, at least one remark. */
  List<Remark> remarks();
}
