/** The decision as canonical JSON, and its id. */
package io.github.gatehouse.routing.json;
