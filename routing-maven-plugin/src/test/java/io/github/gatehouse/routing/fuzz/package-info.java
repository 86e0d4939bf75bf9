/** Fuzz targets from receipts to the decision. */
package io.github.gatehouse.routing.fuzz;
