/** A decision in formats that other tools read: JUnit XML and SARIF. */
package io.github.gatehouse.routing.export;
