/** What a decision is made of: facts, action, target, confidence, and the decision itself. */
package io.github.gatehouse.routing.decision;
