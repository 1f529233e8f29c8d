package io.salesline.goals.plan.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Plans that were read a while ago: what a plan is made of stands still, so that a margin need not
 * read hundreds of days and places anew.
 */
@ApplicationScoped
class KnownPlans {

  /** Days, places and segments together; some hundred bytes each. */
  private static final long MOST = 50_000;

  private final Cache<PlanId, Known> plans =
      Caffeine.newBuilder().maximumWeight(MOST).weigher(KnownPlans::weight).build();

  private record Known(Plan plan, int axes) {}

  /**
   * @param axes counts how often they changed
   */
  Optional<Plan> find(PlanId id, int axes) {
    return Optional.ofNullable(plans.getIfPresent(id))
        .filter(known -> known.axes() == axes)
        .map(Known::plan);
  }

  Plan remember(Plan plan, int axes) {
    plans.put(plan.id(), new Known(plan, axes));
    return plan;
  }

  private static int weight(PlanId id, Known known) {
    Plan plan = known.plan();
    return plan.days().size() + plan.places().axis().size() + plan.segments().size();
  }
}
