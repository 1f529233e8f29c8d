package io.salesline.goals.organisation.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.platform.access.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Something in the organisation is different now. Each carries the whole state after the change.
 */
public sealed interface OrganisationEvent {

  /** How many events this one thing has had, this one included. */
  long revision();

  /**
   * @param parent null for the company
   */
  record UnitChanged(UnitId unit, UnitId parent, UnitKind kind, String name, long revision)
      implements OrganisationEvent {}

  record MemberChanged(MemberId member, Set<Role> roles, boolean active, long revision)
      implements OrganisationEvent {}

  /** Personal data: it goes to a topic of its own. */
  record ProfileChanged(MemberId member, String username, String fullName, long revision)
      implements OrganisationEvent {}

  record MembershipChanged(
      UUID membership, MemberId member, UnitId unit, Period period, long revision)
      implements OrganisationEvent {}

  record ManagementChanged(
      UUID management, UnitId unit, MemberId member, Period period, long revision)
      implements OrganisationEvent {}
}
