/** Decisions held against what is there: made again, compared byte for byte, and still fresh. */
package io.github.gatehouse.routing.verify;
