/**
 * Policies written down: the tree of {@code routing.yaml} or of a POM, read strictly and written.
 */
package io.github.gatehouse.routing.yaml;
