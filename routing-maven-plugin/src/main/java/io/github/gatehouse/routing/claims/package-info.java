/** Documents that people or agents wrote, held against what was measured. */
package io.github.gatehouse.routing.claims;
