/** The receipt and all it is made of; depends on {@code java.*} alone. */
package io.github.gatehouse.receipts.model;
