/** Where advisories come from: a directory, a zip, or a server that speaks the OSV API. */
package io.github.gatehouse.gate.security.source;
