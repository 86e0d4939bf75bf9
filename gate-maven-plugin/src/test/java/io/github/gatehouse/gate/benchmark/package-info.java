/** Tests of benchmark gates. */
package io.github.gatehouse.gate.benchmark;
