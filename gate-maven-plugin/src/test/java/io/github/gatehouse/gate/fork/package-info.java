/** Tests of forked programs. */
package io.github.gatehouse.gate.fork;
