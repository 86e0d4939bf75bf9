/** Measures a comparison, pair by pair, until every benchmark is decided or the budget is spent. */
package io.github.gatehouse.bench.ab;
