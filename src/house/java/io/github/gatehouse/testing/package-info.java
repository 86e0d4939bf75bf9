/** What tests of more than one module look through. */
package io.github.gatehouse.testing;
