/** Tests of counting test cases. */
package io.github.gatehouse.gate.cases;
