/** Tests of reading SARIF. */
package io.github.gatehouse.gate.own.json;
