/** Tests of the page, and a browser that looks at it. */
package io.github.gatehouse.bench.report;
