/** What the built-in suite finds out beside times: accuracy of its kernels, speed of decoding. */
package io.github.gatehouse.bench.builtin;
