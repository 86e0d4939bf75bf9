/** The session extension: watches a Maven build from its first mojo to its end. */
package io.github.gatehouse.gate.session;
