/** Judges the results that bench-maven-plugin leaves on disk. */
package io.github.gatehouse.gate.benchmark;
