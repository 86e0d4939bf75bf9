/** Measurements that are taken over while everything they depend on is unchanged. */
package io.github.gatehouse.gate.reuse;
