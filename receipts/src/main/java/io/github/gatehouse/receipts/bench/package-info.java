/** What a benchmark run and a comparison leave on disk for the gates to read. */
package io.github.gatehouse.receipts.bench;
