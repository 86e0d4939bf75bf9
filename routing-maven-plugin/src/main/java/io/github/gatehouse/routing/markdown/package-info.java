/** The decision as a document for people and agents; foreign text stays data. */
package io.github.gatehouse.routing.markdown;
