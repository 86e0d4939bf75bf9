/** Whether the base branch has moved on. */
package io.github.gatehouse.gate.freshness;
