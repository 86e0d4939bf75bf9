/** What was measured: benchmarks, their ids, and time per operation of each fork. */
package io.github.gatehouse.bench.measurement;
