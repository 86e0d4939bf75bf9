/** A run from its start to its record on disk. */
package io.github.gatehouse.bench.run;
