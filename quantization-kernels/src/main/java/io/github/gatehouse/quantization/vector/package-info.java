/** The same operations on jdk.incubator.vector, loaded by name where the JVM has that module. */
package io.github.gatehouse.quantization.vector;
