/** The security gate: resolved dependencies held against advisories. */
package io.github.gatehouse.gate.security;
