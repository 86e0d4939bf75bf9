/** The file of suppressed vulnerabilities. */
package io.github.gatehouse.gate.security.yaml;
