package io.salesline.pipeline.opportunity.store;

import io.quarkus.arc.DefaultBean;
import io.salesline.pipeline.opportunity.app.VisitsOfDeals;
import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** As long as nobody keeps visits, no deal has any. */
@DefaultBean
@ApplicationScoped
class NoVisits implements VisitsOfDeals {

  @Override
  public Uni<List<Map<String, Object>>> of(OpportunityId opportunity) {
    return Uni.createFrom().item(List.of());
  }
}
