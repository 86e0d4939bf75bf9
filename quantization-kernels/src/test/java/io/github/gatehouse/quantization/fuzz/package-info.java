/** Fuzz targets for GGUF files and for the kernels. */
package io.github.gatehouse.quantization.fuzz;
