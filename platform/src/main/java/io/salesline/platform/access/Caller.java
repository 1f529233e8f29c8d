package io.salesline.platform.access;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as this service's replica of the organisation knows them.
 *
 * @param organisationVersion the last version of the organisation that the replica has applied
 * @param replicaAge how long ago the organisation's owner was last heard
 */
public record Caller(
    UUID memberId,
    String username,
    String fullName,
    Set<Role> roles,
    long organisationVersion,
    Duration replicaAge) {

  private static final UUID NOBODY = new UUID(0, 0);

  /** The system itself: scheduled work and answers to events. */
  public static Caller system() {
    return new Caller(NOBODY, "system", "system", Set.of(), 0, Duration.ZERO);
  }

  public boolean isSystem() {
    return NOBODY.equals(memberId);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role first, Role... others) {
    if (has(first)) {
      return true;
    }
    for (Role other : others) {
      if (has(other)) {
        return true;
      }
    }
    return false;
  }
}
