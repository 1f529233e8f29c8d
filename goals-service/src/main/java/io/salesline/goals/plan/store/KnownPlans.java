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

  private final Cache<PlanId, Plan> plans =
      Caffeine.newBuilder().maximumWeight(MOST).weigher(KnownPlans::weight).build();

  Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(plans.getIfPresent(id));
  }

  Plan remember(Plan plan) {
    plans.put(plan.id(), plan);
    return plan;
  }

  private static int weight(PlanId id, Plan plan) {
    return plan.days().size() + plan.places().axis().size() + plan.segments().size();
  }
}
