/** Counts test cases in the JUnit XML that test runners write. */
package io.github.gatehouse.gate.junit;
