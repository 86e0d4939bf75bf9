/**
 * How close a round trip comes to its input: metric, data and theory named, never a bare
 * percentage.
 */
package io.github.gatehouse.quantization.accuracy;
