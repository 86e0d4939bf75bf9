/** How often verdicts are wrong: recorded pairs, replayed through our rule and those of others. */
package io.github.gatehouse.bench.evaluation;
