/** The table of ratios: kernels and their limits measured in turns, judged by goals, drawn. */
package io.github.gatehouse.quantization.benchmarks.table;
