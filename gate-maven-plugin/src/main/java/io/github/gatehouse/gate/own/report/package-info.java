/** What tools report, one hit at a time. */
package io.github.gatehouse.gate.own.report;
