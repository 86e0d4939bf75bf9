package io.github.gatehouse.routing.decision;

/**
 * A fact that would have to be otherwise.
 *
 * @param wanted what would have to hold, in the policy's own words
 * @param observed what holds instead, in the project's own words
 */
public record Need(String wanted, String observed) {}
