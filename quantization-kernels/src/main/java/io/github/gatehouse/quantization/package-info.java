/** Where users of ternary weights start: the lookup of kernels. */
package io.github.gatehouse.quantization;
