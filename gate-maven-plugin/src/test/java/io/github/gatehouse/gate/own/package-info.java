/** Tests of gates of a project's own. */
package io.github.gatehouse.gate.own;
