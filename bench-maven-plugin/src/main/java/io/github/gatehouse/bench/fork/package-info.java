/** Starts JVMs, follows what they say, and ends them. */
package io.github.gatehouse.bench.fork;
