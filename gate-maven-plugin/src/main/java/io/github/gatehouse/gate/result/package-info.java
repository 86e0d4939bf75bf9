/** What a gate found, before it is written down. */
package io.github.gatehouse.gate.result;
