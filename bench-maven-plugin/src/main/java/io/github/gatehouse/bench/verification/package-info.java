/** Computes a comparison again from its raw data. */
package io.github.gatehouse.bench.verification;
