/** XML as Gatehouse writes it. */
package io.github.gatehouse.routing.xml;
