/** Gates of a project's own: commands with a report, and services that its jars bring. */
package io.github.gatehouse.gate.own;
