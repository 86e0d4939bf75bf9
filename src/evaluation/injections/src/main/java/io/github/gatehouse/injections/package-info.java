/** Work that can be slowed by real code, in ways that code gets slower. */
package io.github.gatehouse.injections;
