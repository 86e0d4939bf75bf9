/**
 * What comparisons said of commit after commit, and whether many small steps add up to a large one.
 */
package io.github.gatehouse.bench.history;
