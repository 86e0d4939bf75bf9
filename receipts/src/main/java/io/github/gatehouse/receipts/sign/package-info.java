/** Signatures over receipts: DSSE envelopes and Ed25519 keys, with what the JDK brings. */
package io.github.gatehouse.receipts.sign;
