/** The packed formats I2_S, TL1 and TL2, byte by byte, and their sizes and limits. */
package io.github.gatehouse.quantization.format;
