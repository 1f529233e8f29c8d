package io.salesline.goals.organisation.messaging;

import io.salesline.goals.organisation.app.Heartbeats.Heartbeat;
import io.salesline.goals.organisation.app.OrganisationChange.Versioned;
import io.salesline.goals.organisation.domain.OrganisationEvent.ManagementChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.MemberChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.MembershipChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.ProfileChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.UnitChanged;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import java.time.Instant;

/** From what happened in the organisation to what is published of it. */
final class OrganisationMessages {

  private static final Stream ORGANISATION = Stream.of("goals", "organisation");
  private static final Stream HEARTBEAT = Stream.stateOnly("goals", "organisation");
  private static final Stream PROFILE = Stream.stateOnly("goals", "member-profile");

  /**
   * All keys of the organisation keep one order: its stream has one partition and its versions
   * ascend.
   */
  private static final String ORDERING = "organisation";

  private OrganisationMessages() {}

  static OutboundEvent of(Versioned versioned, Instant at) {
    long version = versioned.version();
    return switch (versioned.event()) {
      case UnitChanged unit ->
          organisation(
              "unit",
              unit.unit().value(),
              unit.revision(),
              at,
              OrganisationRow.OfUnit.of(unit, version));
      case MemberChanged member ->
          organisation(
              "member",
              member.member().value(),
              member.revision(),
              at,
              OrganisationRow.OfMember.of(member, version));
      case MembershipChanged membership ->
          organisation(
              "membership",
              membership.membership(),
              membership.revision(),
              at,
              OrganisationRow.OfMembership.of(membership, version));
      case ManagementChanged management ->
          organisation(
              "management",
              management.management(),
              management.revision(),
              at,
              OrganisationRow.OfManagement.of(management, version));
      case ProfileChanged profile ->
          new OutboundEvent(
              PROFILE,
              profile.member().toString(),
              "member-profile.changed.v1",
              profile.revision(),
              at,
              ProfileRow.of(profile));
    };
  }

  static OutboundEvent of(Heartbeat heartbeat) {
    return new OutboundEvent(
        HEARTBEAT,
        "heartbeat",
        "organisation.heartbeat.v1",
        heartbeat.number(),
        heartbeat.at(),
        OrganisationRow.OfHeartbeat.of(heartbeat),
        false,
        ORDERING);
  }

  private static OutboundEvent organisation(
      String kind, Object id, long revision, Instant at, OrganisationRow row) {
    return new OutboundEvent(
        ORGANISATION, kind + ":" + id, kind + ".changed.v1", revision, at, row, false, ORDERING);
  }
}
