/** Decides, before anything is measured, what is to become of each benchmark of two sides. */
package io.github.gatehouse.bench.planning;
