/** Measures the pairs that the evaluation replays. */
package io.github.gatehouse.bench.evaluation.recorder;
