/** Reads test cases one by one out of the reports that test runners write. */
package io.github.gatehouse.gate.cases;
