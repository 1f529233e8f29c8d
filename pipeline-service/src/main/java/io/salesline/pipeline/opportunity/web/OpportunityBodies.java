package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.RottingDays;
import io.salesline.pipeline.opportunity.app.StageMaps;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.text.NamedPage;
import io.salesline.platform.web.NameSearch;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Shows deals with what their process says of them. */
@ApplicationScoped
class OpportunityBodies {

  private final StageMaps maps;
  private final RottingDays rotting;

  OpportunityBodies(StageMaps maps, RottingDays rotting) {
    this.maps = maps;
    this.rotting = rotting;
  }

  /** One deal, with what may be done with it. */
  Uni<OpportunityBody> of(Opportunity deal) {
    return maps.of(deal)
        .chain(
            map ->
                rotting
                    .of(List.of(deal))
                    .map(days -> OpportunityBody.of(deal, map, days.get(deal.id()))));
  }

  /**
   * @param rows one more than the limit where more follow
   * @param cursor the sort key of a deal
   */
  Uni<Page<OpportunityBody>> page(
      List<Opportunity> rows, int limit, Function<Opportunity, String> cursor) {
    return rotting
        .of(rows)
        .map(
            days ->
                Page.of(
                    rows, limit, cursor, deal -> OpportunityBody.of(deal, days.get(deal.id()))));
  }

  /** The same in the order of their names. */
  Uni<Page<OpportunityBody>> page(NamedPage<Opportunity> named) {
    return rotting
        .of(named.rows())
        .map(days -> NameSearch.page(named, deal -> OpportunityBody.of(deal, days.get(deal.id()))));
  }
}
