/** Tests of freshness. */
package io.github.gatehouse.gate.freshness;
