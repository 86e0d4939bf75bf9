/** What became of decisions, and how far their confidence was right. */
package io.github.gatehouse.routing.outcome;
