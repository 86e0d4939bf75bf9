/** JSON documents that gates read and write. */
package io.github.gatehouse.gate.json;
