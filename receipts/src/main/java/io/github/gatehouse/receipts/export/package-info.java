/** Gates and their findings in formats that other tools read: JUnit XML and SARIF. */
package io.github.gatehouse.receipts.export;
