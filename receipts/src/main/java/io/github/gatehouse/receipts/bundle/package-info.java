/** All receipts of a build in one file, signed or not, and back. */
package io.github.gatehouse.receipts.bundle;
