/** Comparisons as text for people. */
package io.github.gatehouse.bench.table;
