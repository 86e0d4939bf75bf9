/** XML documents, written element by element. */
package io.github.gatehouse.receipts.xml;
