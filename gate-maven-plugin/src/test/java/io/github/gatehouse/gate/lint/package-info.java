/** Tests of lint. */
package io.github.gatehouse.gate.lint;
