/** The default rules in their order, and the router that evaluates all of them. */
package io.github.gatehouse.routing.rule;
