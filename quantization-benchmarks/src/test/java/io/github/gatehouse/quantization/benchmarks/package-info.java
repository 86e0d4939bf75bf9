/** Tests of the suite and of its ids. */
package io.github.gatehouse.quantization.benchmarks;
