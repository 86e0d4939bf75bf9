/** Bytes that benchmarks may allocate, whatever they allocated before. */
package io.github.gatehouse.bench.budget;
