/** What a decision is made by: gates, targets, limits, and rules with typed conditions. */
package io.github.gatehouse.routing.policy;
