/** What a machine is good for as a place to measure, and what disturbs it. */
package io.github.gatehouse.bench.doctor;
