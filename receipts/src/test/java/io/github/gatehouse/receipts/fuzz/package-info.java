/** Fuzz targets for receipts and evidence lines. */
package io.github.gatehouse.receipts.fuzz;
