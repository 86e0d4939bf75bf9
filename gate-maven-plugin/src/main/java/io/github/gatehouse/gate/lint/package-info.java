/** What linters say of the code. */
package io.github.gatehouse.gate.lint;
