/** Finds the first slow commit between a good one and a bad one. */
package io.github.gatehouse.bench.bisect;
