/**
 * The definition of every operation in plain Java, written to be read and to be compared against.
 */
package io.github.gatehouse.quantization.scalar;
