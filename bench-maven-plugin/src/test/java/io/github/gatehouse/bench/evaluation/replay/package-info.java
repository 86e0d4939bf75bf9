/** Replays recorded pairs as runs that could have been, through our rule and those of others. */
package io.github.gatehouse.bench.evaluation.replay;
