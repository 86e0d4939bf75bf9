/**
 * Fuzzing: how inputs become receipts, what must hold for all of them, and who runs the targets.
 */
package io.github.gatehouse.fuzz;
