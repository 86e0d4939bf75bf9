/** Judges a candidate's forks against a baseline's. */
package io.github.gatehouse.bench.verdict;
