/** Tests of doctor. */
package io.github.gatehouse.gate.doctor;
