/** Measures base and head in turns: two forks, one iteration of one of them at a time. */
package io.github.gatehouse.bench.lockstep;
