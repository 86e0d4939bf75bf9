/** The receipts of a build as one page that opens in any browser, without a network. */
package io.github.gatehouse.gate.report;
