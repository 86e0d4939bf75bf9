/** Tests of reading linters' reports. */
package io.github.gatehouse.gate.lint.report;
