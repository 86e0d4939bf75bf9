/** Verdicts on recordings: sequential exact tests that keep the error budget. */
package io.github.gatehouse.bench.judgement;
