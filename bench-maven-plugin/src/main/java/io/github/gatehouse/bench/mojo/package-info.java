/** The goals. */
package io.github.gatehouse.bench.mojo;
