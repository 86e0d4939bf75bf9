/** Answers of servers that are not to be trusted with their size. */
package io.github.gatehouse.receipts.http;
