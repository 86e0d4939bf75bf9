/** Tests of format. */
package io.github.gatehouse.gate.format;
