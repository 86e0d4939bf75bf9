/** Finds a project's benchmarks and makes JMH's harness for them. */
package io.github.gatehouse.bench.discovery;
