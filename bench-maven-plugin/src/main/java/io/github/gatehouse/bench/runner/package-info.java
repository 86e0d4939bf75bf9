/** Runs beside JMH in a JVM of its own: knows JMH and {@code java.*}, nothing of Maven. */
package io.github.gatehouse.bench.runner;
