/** What a code host is told of each gate. */
package io.github.gatehouse.routing.check;
