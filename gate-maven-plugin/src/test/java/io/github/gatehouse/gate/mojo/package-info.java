/** Tests of what goals ask of Maven. */
package io.github.gatehouse.gate.mojo;
