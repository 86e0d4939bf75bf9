/** Compares any implementation with the definition, bit for bit and error for error. */
package io.github.gatehouse.quantization.parity;
