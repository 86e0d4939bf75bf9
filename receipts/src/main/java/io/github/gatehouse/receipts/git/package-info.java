/** What Gatehouse asks of git, and the command line that answers. */
package io.github.gatehouse.receipts.git;
