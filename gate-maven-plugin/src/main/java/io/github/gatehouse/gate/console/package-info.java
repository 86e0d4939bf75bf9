/** What the console says of gates, on one screen. */
package io.github.gatehouse.gate.console;
