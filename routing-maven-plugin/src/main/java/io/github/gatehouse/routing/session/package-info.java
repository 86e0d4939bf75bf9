/** The Maven session's end, on every outcome, as the moment of the decision. */
package io.github.gatehouse.routing.session;
