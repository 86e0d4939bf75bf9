/** From receipts on disk to the two files of a decision. */
package io.github.gatehouse.routing.handoff;
