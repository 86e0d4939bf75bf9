/** GGUF model files: a reader that trusts nothing it reads, and a writer, for ternary tensors. */
package io.github.gatehouse.quantization.gguf;
