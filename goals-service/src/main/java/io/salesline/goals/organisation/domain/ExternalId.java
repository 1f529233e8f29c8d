package io.salesline.goals.organisation.domain;

import io.salesline.goals.UnitId;
import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.problem.Refusal;

/**
 * What another system calls a unit. The unit's own id follows from it, so that an import repeats
 * itself.
 */
public record ExternalId(String value) {

  /**
   * @throws Refusal 422 {@code external-id-malformed}, {@code external-id-missing}
   */
  public ExternalId {
    value = ExternalIds.check("external_id", value);
    if (value == null) {
      throw Refusal.field("external_id", "external-id-missing");
    }
  }

  public UnitId unitId() {
    return new UnitId(ExternalIds.id("unit", value));
  }
}
