/** The goals: parameters in, receipts out. */
package io.github.gatehouse.gate.mojo;
