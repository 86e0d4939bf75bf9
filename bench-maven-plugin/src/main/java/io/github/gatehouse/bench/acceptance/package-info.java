/** Slowdowns that somebody has accepted, with a bound, a reason and a last day. */
package io.github.gatehouse.bench.acceptance;
