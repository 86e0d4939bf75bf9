package io.github.gatehouse.bench.reach;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A class as both sides have it.
 *
 * @param difference how they differ, for people; empty where they do not
 * @param next internal names of the classes that it leads to
 * @param search how it finds classes or resources by name, for people
 * @param outside how it reaches what no class path holds, for people; of own classes only
 */
record Node(
    Optional<String> difference,
    SortedSet<String> next,
    Optional<String> search,
    Optional<String> outside) {}
