/** Tests of findings. */
package io.github.gatehouse.gate.result;
