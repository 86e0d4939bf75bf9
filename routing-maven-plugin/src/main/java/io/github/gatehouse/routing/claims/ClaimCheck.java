package io.github.gatehouse.routing.claims;

import java.util.List;

/** One way in which a machine can refute what a document says. */
@FunctionalInterface
interface ClaimCheck {
  /** What it refutes, in any order; nothing where it cannot tell. */
  List<Remark> check(Document document, Context context);
}
