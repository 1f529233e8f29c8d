package io.salesline.goals.organisation.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.ExternalId;
import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitKind;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit that somebody asks for.
 *
 * @param place beneath which unit; the company where nothing is said
 */
public record NewUnit(
    Name name, UnitKind kind, UnitReference place, Optional<ExternalId> externalId) {

  Unit openBeneath(Unit parent) {
    UnitId id = externalId.map(ExternalId::unitId).orElseGet(() -> new UnitId(UUID.randomUUID()));
    return parent.open(id, kind, name, externalId.orElse(null));
  }
}
