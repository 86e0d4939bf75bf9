/** Evidence lines: rendered from evidence, parsed back, and checked. */
package io.github.gatehouse.receipts.line;
