/** Tests of the features gate. */
package io.github.gatehouse.gate.features;
