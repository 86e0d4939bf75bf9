/** Runs tools in a JVM of their own. */
package io.github.gatehouse.gate.fork;
