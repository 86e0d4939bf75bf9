/** Tests of reading what tools report. */
package io.github.gatehouse.gate.own.report;
