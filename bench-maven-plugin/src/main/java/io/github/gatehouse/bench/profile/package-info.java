/** What a flight recording of one fork tells: where its time went, and what the compiler did. */
package io.github.gatehouse.bench.profile;
