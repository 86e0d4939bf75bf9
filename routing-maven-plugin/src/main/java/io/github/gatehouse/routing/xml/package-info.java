/** XML as Gatehouse writes it, and POMs as far as routing reads them itself. */
package io.github.gatehouse.routing.xml;
