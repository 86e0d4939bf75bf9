package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;

/**
 * A finding, and the line that sorts it.
 *
 * @param line of the document, from 1
 */
record Remark(int line, Finding finding) {}
