/** Tests of foreign XML. */
package io.github.gatehouse.gate.xml;
