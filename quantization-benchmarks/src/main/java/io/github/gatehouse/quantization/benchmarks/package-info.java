/** The built-in JMH suite over the quantization kernels and the ids it is shown under. */
package io.github.gatehouse.quantization.benchmarks;
