/** Reads JMH's own result files: the only package here that knows a JSON library. */
package io.github.gatehouse.bench.json;
