/** Tests of what a CI job hands on. */
package io.github.gatehouse.gate.job;
