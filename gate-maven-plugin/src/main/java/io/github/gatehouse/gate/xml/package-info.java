/** Reads XML that others wrote: bounded, and without anything from outside the file. */
package io.github.gatehouse.gate.xml;
