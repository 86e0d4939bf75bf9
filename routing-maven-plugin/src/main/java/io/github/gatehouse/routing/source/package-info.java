/** Where a policy comes from: the working tree, or the base that a change is held against. */
package io.github.gatehouse.routing.source;
