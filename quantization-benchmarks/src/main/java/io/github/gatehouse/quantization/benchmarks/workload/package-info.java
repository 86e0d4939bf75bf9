/** What is measured: operations with their data, each of which can check its own result. */
package io.github.gatehouse.quantization.benchmarks.workload;
