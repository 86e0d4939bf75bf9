/** The features gate: every combination of profiles is built on its own, in a copy of the tree. */
package io.github.gatehouse.gate.features;
