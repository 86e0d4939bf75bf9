package io.github.gatehouse.gate.features;

import java.util.Objects;

/**
 * A profile that a build could switch on.
 *
 * @param id as the POM says it; may be anything
 * @param trigger what switches it on without being asked
 * @param place where it is declared
 */
public record KnownProfile(String id, Trigger trigger, Place place) {
  /** What switches a profile on. */
  public enum Trigger {
    /** Nothing but its id, a property, or the absence of other profiles: a choice of the user's. */
    CHOICE,
    /** The JDK, the operating system or a file: not for us to pretend. */
    ENVIRONMENT
  }

  /** Where a profile is declared. */
  public enum Place {
    /** In a POM of the reactor. */
    REACTOR,
    /** In a parent from elsewhere, or in the settings. */
    OUTSIDE
  }

  public KnownProfile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(place, "place");
  }
}
