/** Files on disk: written whole or not at all, read with limits. */
package io.github.gatehouse.receipts.store;
