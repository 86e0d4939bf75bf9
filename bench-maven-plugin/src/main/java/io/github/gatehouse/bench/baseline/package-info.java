/** Runs on disk: the one under {@code target} and the named ones to compare with. */
package io.github.gatehouse.bench.baseline;
