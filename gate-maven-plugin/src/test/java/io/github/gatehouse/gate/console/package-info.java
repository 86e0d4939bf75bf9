/** Tests of what the console says. */
package io.github.gatehouse.gate.console;
