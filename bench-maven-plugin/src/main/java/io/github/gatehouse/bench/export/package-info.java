/** Comparisons in the formats of other tools. */
package io.github.gatehouse.bench.export;
