/** Canonical JSON in and out: the only package that knows a JSON library. */
package io.github.gatehouse.receipts.json;
