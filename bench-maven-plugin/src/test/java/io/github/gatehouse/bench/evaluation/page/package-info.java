/** Shows what the replay came to, as tables and as a picture. */
package io.github.gatehouse.bench.evaluation.page;
