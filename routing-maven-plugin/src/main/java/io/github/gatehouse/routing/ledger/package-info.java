/** The ledger: one page rendered from everything that is stored, which no writer can make lose. */
package io.github.gatehouse.routing.ledger;
