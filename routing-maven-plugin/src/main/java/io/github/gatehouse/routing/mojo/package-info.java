/** The goals {@code routing:*}. */
package io.github.gatehouse.routing.mojo;
