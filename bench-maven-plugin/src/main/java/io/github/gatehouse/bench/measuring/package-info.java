/** Sees to it that both sides of a comparison are measured by the same code. */
package io.github.gatehouse.bench.measuring;
