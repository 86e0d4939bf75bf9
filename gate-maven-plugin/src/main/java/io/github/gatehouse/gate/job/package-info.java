/** What one CI job hands to the job that joins them all. */
package io.github.gatehouse.gate.job;
