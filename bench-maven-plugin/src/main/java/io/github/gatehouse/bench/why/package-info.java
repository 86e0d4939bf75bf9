/** Why a benchmark got slower: what a recorded pair shows of base and head, beyond its noise. */
package io.github.gatehouse.bench.why;
