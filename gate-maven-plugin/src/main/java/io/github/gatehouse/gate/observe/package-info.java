/** Gates that watch: what compilers and test runners did, as events and reports show it. */
package io.github.gatehouse.gate.observe;
