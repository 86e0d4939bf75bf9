/** The JSON formats of the security gate: OSV is read, CycloneDX and vulns are written. */
package io.github.gatehouse.gate.security.json;
