/** Tests of observers. */
package io.github.gatehouse.gate.observe;
