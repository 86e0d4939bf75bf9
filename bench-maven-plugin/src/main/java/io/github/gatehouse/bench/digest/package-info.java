/** Compares what benchmarks compute on both sides of a comparison. */
package io.github.gatehouse.bench.digest;
