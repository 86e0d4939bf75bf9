package io.github.gatehouse.quantization.parity;

import io.github.gatehouse.quantization.Implementations;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every implementation agrees with the definition; {@code -Dkernels.seed=…} repeats a run. */
class KernelParityTest {
  private final long seed =
      Optional.ofNullable(Long.getLong("kernels.seed")).orElseGet(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> everyImplementationAgreesWithTheDefinition() {
    System.out.println("KernelParityTest -Dkernels.seed=" + seed);
    Map<String, Consumer<KernelParity>> checks = new TreeMap<>();
    checks.put("quantize", KernelParity::quantize);
    checks.put("quantize what is not finite", KernelParity::quantizeNonFinite);
    checks.put("dequantize", KernelParity::dequantize);
    checks.put("matvec", KernelParity::matvec);
    checks.put("matvec of extremes", KernelParity::matvecExtremes);
    checks.put("invalid bytes", KernelParity::invalidBytes);
    checks.put("wrong lengths", KernelParity::wrongLengths);
    return Stream.of(TernaryFormat.values())
        .flatMap(format -> Implementations.of(format).stream().skip(1))
        .flatMap(kernel -> checks.entrySet().stream().map(check -> test(kernel, check)));
  }

  @TestFactory
  Stream<DynamicTest> everyRepackedMatrixAgreesWithTheDefinition() {
    Map<String, Consumer<KernelParity>> checks =
        Map.of("matvec", KernelParity::matvec, "matvec of extremes", KernelParity::matvecExtremes);
    return Stream.of(TernaryFormat.values())
        .flatMap(
            format ->
                Implementations.repackings().stream()
                    .map(repacking -> new RepackedKernel(format, repacking)))
        .flatMap(kernel -> checks.entrySet().stream().map(check -> test(kernel, check)));
  }

  private DynamicTest test(TernaryKernel kernel, Map.Entry<String, Consumer<KernelParity>> check) {
    return DynamicTest.dynamicTest(
        kernel.format() + " " + kernel.implementation() + ": " + check.getKey(),
        () -> check.getValue().accept(new KernelParity(kernel, seed)));
  }
}
