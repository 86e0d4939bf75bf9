/** How other tools decide whether a benchmark got slower, each after its documentation. */
package io.github.gatehouse.bench.evaluation.rules;
