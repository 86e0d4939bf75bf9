/** What is wrong with the set-up of a project, each with its fix. */
package io.github.gatehouse.gate.doctor;
