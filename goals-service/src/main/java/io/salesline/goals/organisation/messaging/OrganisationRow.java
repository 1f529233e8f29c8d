package io.salesline.goals.organisation.messaging;

import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Heartbeats.Heartbeat;
import io.salesline.goals.organisation.domain.OrganisationEvent.ManagementChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.MemberChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.MembershipChanged;
import io.salesline.goals.organisation.domain.OrganisationEvent.UnitChanged;
import io.salesline.goals.organisation.domain.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The values on the organisation topics. Each says its kind and the version of the organisation
 * that it makes; nothing is ever deleted from an organisation, its past is kept.
 */
sealed interface OrganisationRow {

  record OfUnit(
      String kind,
      long organisationVersion,
      boolean deleted,
      UUID unitId,
      UUID parentId,
      String unitKind,
      String name)
      implements OrganisationRow {

    static OfUnit of(UnitChanged event, long version) {
      UnitId parent = event.parent();
      return new OfUnit(
          "unit",
          version,
          false,
          event.unit().value(),
          parent == null ? null : parent.value(),
          event.kind().key(),
          event.name());
    }
  }

  record OfMember(
      String kind,
      long organisationVersion,
      boolean deleted,
      UUID memberId,
      String roles,
      boolean active)
      implements OrganisationRow {

    static OfMember of(MemberChanged event, long version) {
      return new OfMember(
          "member",
          version,
          false,
          event.member().value(),
          Roles.text(event.roles()),
          event.active());
    }
  }

  record OfMembership(
      String kind,
      long organisationVersion,
      boolean deleted,
      UUID membershipId,
      UUID memberId,
      UUID unitId,
      LocalDate validFrom,
      LocalDate validTo)
      implements OrganisationRow {

    static OfMembership of(MembershipChanged event, long version) {
      return new OfMembership(
          "membership",
          version,
          false,
          event.membership(),
          event.member().value(),
          event.unit().value(),
          event.period().from(),
          event.period().to());
    }
  }

  record OfManagement(
      String kind,
      long organisationVersion,
      boolean deleted,
      UUID managementId,
      UUID unitId,
      UUID memberId,
      LocalDate validFrom,
      LocalDate validTo)
      implements OrganisationRow {

    static OfManagement of(ManagementChanged event, long version) {
      return new OfManagement(
          "management",
          version,
          false,
          event.management(),
          event.unit().value(),
          event.member().value(),
          event.period().from(),
          event.period().to());
    }
  }

  record OfHeartbeat(String kind, long organisationVersion, boolean deleted, Instant heartbeatAt)
      implements OrganisationRow {

    static OfHeartbeat of(Heartbeat heartbeat) {
      return new OfHeartbeat("heartbeat", heartbeat.organisationVersion(), false, heartbeat.at());
    }
  }
}
