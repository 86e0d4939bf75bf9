/** A recording and its judgement as one page that carries its own raw data. */
package io.github.gatehouse.bench.report;
