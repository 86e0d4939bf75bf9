/** What every implementation of the operations promises: the operations, the scale rules, int8. */
package io.github.gatehouse.quantization.kernel;
