package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final List<String> warnings = new ArrayList<>();

  private GateResult run(Callable<GateResult> core) {
    return GuardedGate.run(Gate.LINT, core, warnings::add);
  }

  @Test
  void theLongMessageOfAMojoIsFoundBelowItsWrappers() {
    Throwable mojo = new MojoFailureException("source", "short", "A.java:[1,1] long");
    Throwable wrapped = new RuntimeException("Failed to execute", new IOException("in", mojo));
    assertThat(Failures.message(wrapped)).isEqualTo("short\nA.java:[1,1] long");
  }

  @Test
  void withoutOneTheMessageBelowTheWrapperCounts() {
    Throwable plain = new RuntimeException("Failed to execute", new IOException("disk full"));
    assertThat(Failures.message(plain)).isEqualTo("disk full");
    assertThat(Failures.message(new IOException("alone"))).isEqualTo("alone");
  }

  @Test
  void anErrorIsCalledByItsClassBesideItsWords() {
    Throwable error = new RuntimeException("Failed", new OutOfMemoryError("Java heap space"));
    assertThat(Failures.message(error)).isEqualTo("java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void aFailureWithoutAWordIsCalledByItsClass() {
    assertThat(Failures.message(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void aRingOfCausesComesToAnEnd() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertThat(Failures.message(one)).isEqualTo("two");
  }

  @Test
  void aGateThatWorksIsLeftAlone() {
    GateResult result = GateResult.skipped("t", SkipReason.NO_SURFACE, "");
    assertThat(run(() -> result)).isSameAs(result);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aGateThatBreaksIsNotMeasuredAndSaysSo() {
    GateResult result =
        run(
            () -> {
              throw new IOException("no disk");
            });
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("gate-broke");
    assertThat(warnings).containsExactly("gate lint: the gate broke: java.io.IOException: no disk");
  }

  @Test
  void aClassThatCannotBeLinkedBreaksTheGateAndNotTheBuild() {
    GateResult result =
        run(
            () -> {
              throw new NoClassDefFoundError("x/Y");
            });
    assertThat(result.findings().get(0).what()).contains("NoClassDefFoundError: x/Y");
  }

  @Test
  void anInterruptIsKept() {
    run(
        () -> {
          throw new InterruptedException();
        });
    assertThat(Thread.interrupted()).isTrue();
  }
}
