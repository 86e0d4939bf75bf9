/** Tests of the watching session. */
package io.github.gatehouse.gate.session;
