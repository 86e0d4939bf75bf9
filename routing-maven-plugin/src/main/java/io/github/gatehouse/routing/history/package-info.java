/** The chain of earlier decisions: who was tried how often, and whether anything got better. */
package io.github.gatehouse.routing.history;
