/** Work of a known amount: a benchmark of our own that controls and rulers measure. */
package io.github.gatehouse.bench.control;
