/** Effective statuses: what a set of receipts is worth here and now. */
package io.github.gatehouse.receipts.standing;
