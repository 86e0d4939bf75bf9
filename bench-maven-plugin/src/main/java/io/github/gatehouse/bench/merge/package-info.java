/** Joins what the shards of a comparison measured. */
package io.github.gatehouse.bench.merge;
