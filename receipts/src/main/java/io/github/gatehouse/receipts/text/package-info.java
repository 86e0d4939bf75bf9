/** Text that others wrote, made visible before it is shown. */
package io.github.gatehouse.receipts.text;
