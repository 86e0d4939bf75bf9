/** The matrix products of one token of a ternary transformer, the load that the kernels are for. */
package io.github.gatehouse.quantization.decode;
