package io.salesline.goals.organisation.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.goals.organisation.app.Directory.UnitEntry;
import io.salesline.goals.organisation.app.ManagedUnit;
import io.salesline.goals.organisation.domain.ExternalId;
import io.salesline.goals.organisation.domain.Unit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as clients see it. */
@Schema(name = "Unit")
record UnitView(
    UUID unitId,
    @Schema(enumeration = {"company", "region", "team"}) String kind,
    String name,
    @Schema(description = "Absent for the company") UUID parentId,
    String externalId,
    @Schema(description = "Who manages it today") UUID managerId,
    @Schema(description = "The ETag, for If-Match") long revision,
    @Schema(
            description =
                "The version of the organisation that holds this change; in answers to changes only")
        Long organisationVersion) {

  static UnitView of(UnitEntry entry) {
    return new UnitView(
        entry.unit(),
        entry.kind(),
        entry.name(),
        entry.parent(),
        entry.externalId(),
        entry.manager(),
        entry.revision(),
        null);
  }

  static UnitView of(Changed<ManagedUnit> changed) {
    ManagedUnit managed = changed.value();
    return of(
        managed.unit(),
        managed.manager().map(MemberId::value).orElse(null),
        changed.organisationVersion());
  }

  static UnitView of(Unit unit, UUID manager, long organisationVersion) {
    return new UnitView(
        unit.id().value(),
        unit.kind().key(),
        unit.name(),
        unit.parent().map(UnitId::value).orElse(null),
        unit.externalId().map(ExternalId::value).orElse(null),
        manager,
        unit.revision(),
        organisationVersion);
  }
}
