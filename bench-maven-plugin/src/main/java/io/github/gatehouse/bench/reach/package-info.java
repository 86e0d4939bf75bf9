/** Tells whether the code that a benchmark can reach is the same on both sides. */
package io.github.gatehouse.bench.reach;
