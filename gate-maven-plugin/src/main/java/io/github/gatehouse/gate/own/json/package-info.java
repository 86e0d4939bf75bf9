/** Reads SARIF that others wrote. */
package io.github.gatehouse.gate.own.json;
