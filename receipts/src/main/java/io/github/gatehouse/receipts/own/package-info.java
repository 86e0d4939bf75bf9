/** What a project's own gate is given and gives back: all that its jar has to know. */
package io.github.gatehouse.receipts.own;
