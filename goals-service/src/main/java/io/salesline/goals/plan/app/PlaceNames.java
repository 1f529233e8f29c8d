package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/** What the units and people of plans are called. */
public interface PlaceNames {

  /** By their ids, as far as they have a name. */
  Uni<Map<UUID, String>> of(Plan plan);
}
