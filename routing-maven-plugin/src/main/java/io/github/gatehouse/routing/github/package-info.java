/** Publishes check runs and the ledger to GitHub. */
package io.github.gatehouse.routing.github;
