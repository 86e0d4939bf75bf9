package io.github.gatehouse.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodNameTest {
  @ParameterizedTest
  @CsvSource({
    "a.B, run, a.B.run",
    "a/B, run, a.B.run",
    "a.B$$Lambda$14/0x0000000800c03000, apply, a.B$$Lambda.apply",
    "a.B$$Lambda$14+0x0000000800c03000/871132354, apply, a.B$$Lambda.apply",
    "a.B$$Lambda$14.0x00007f1c4c001a08.746884334, apply, a.B$$Lambda.apply",
    "a.B$$Lambda/0x00007f1c4c001a08, apply, a.B$$Lambda.apply",
    "a.B$$Lambda.0x00007f1c4c001a08, apply, a.B$$Lambda.apply",
    "java.lang.invoke.LambdaForm$MH/0x0000000800c0, invoke, java.lang.invoke.LambdaForm$MH.invoke",
    "jdk.proxy2.$Proxy31, size, jdk.proxy2.$Proxy.size",
    "jdk.internal.reflect.GeneratedMethodAccessor7, invoke, jdk.internal.reflect.GeneratedMethodAccessor.invoke",
    "a.B, lambda$run$3, a.B.lambda$run",
    "a.B, lambda$static$0, a.B.lambda$static",
    "a.B$1, run, a.B$1.run",
    "a.B2, run0, a.B2.run0"
  })
  void namesLackWhatDiffersBetweenTwoJvmsOfTheSameCode(String type, String method, String name) {
    assertThat(MethodName.of(type, method)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "[B, byte[]",
    "[[J, long[][]",
    "[Ljava/lang/String;, java.lang.String[]",
    "[Ljava.lang.String;, java.lang.String[]",
    "[, ?[]"
  })
  void arraysReadAsInSource(String type, String name) {
    assertThat(MethodName.ofClass(type)).isEqualTo(name);
  }
}
