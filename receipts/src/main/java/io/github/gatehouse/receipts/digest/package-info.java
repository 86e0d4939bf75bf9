/** Digests that bind a receipt to bytes. */
package io.github.gatehouse.receipts.digest;
