package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.Changed;
import io.salesline.goals.organisation.domain.Management;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who manages a unit, from when to the day before when; open while no end is known. */
@Schema(name = "Management")
record ManagementView(
    UUID unitId, UUID memberId, LocalDate validFrom, LocalDate validTo, long organisationVersion) {

  static ManagementView of(Changed<Management> changed) {
    Management management = changed.value();
    return new ManagementView(
        management.unit().value(),
        management.member().value(),
        management.period().from(),
        management.period().to(),
        changed.organisationVersion());
  }
}
