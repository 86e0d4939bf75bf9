/** Judges how well tests notice changes of the code: mutants by PIT, held against the base's. */
package io.github.gatehouse.gate.mutation;
