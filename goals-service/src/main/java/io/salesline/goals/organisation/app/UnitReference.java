package io.salesline.goals.organisation.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.ExternalId;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.problem.Refusal;
import java.util.Optional;
import java.util.UUID;

/** How a request names a unit: by its id, by what its source calls it, or not at all. */
public sealed interface UnitReference {

  record ById(UnitId id) implements UnitReference {}

  record ByExternalId(ExternalId externalId) implements UnitReference {}

  record None() implements UnitReference {}

  /**
   * @param id null for none
   * @param externalId null for none; looked at only without an id
   */
  static UnitReference of(UUID id, String externalId) {
    if (id != null) {
      return new ById(new UnitId(id));
    }
    return externalId == null ? new None() : new ByExternalId(new ExternalId(externalId));
  }

  /** Empty where nothing is named. */
  default Optional<Unit> in(UnitTree tree, String field) {
    return switch (this) {
      case None() -> Optional.empty();
      case ById(UnitId id) -> Optional.of(known(tree.find(id), field));
      case ByExternalId(ExternalId externalId) -> Optional.of(known(tree.find(externalId), field));
    };
  }

  private static Unit known(Optional<Unit> unit, String field) {
    return unit.orElseThrow(() -> Refusal.field(field, "unknown-unit"));
  }
}
