/** Pages that need nothing beside themselves: markup, policy and look. */
package io.github.gatehouse.receipts.html;
