/** Tests of the package of the same name. */
package io.github.gatehouse.gate.mutation;
