/** Tests of markup that holds other people's text. */
package io.github.gatehouse.receipts.html;
