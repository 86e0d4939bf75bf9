/** What the two sides of a comparison are: where they come from, and their class paths. */
package io.github.gatehouse.bench.side;
