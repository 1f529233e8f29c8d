package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.app.NamesOfDeals;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.NameIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The names of deals as they are looked for. */
@ApplicationScoped
class DealNames implements NamesOfDeals {

  static final NameIndex INDEX = new NameIndex("opportunity_search", "opportunity", "id");

  @Override
  public NameIndex index() {
    return INDEX;
  }

  /** Moves change no name, and cost nothing here. */
  static Uni<Void> record(UnitOfWork unit, List<Decision> decisions) {
    var changed = new LinkedHashMap<UUID, String>();
    for (Decision decision : decisions) {
      String name = decision.opportunity().terms().name();
      if (decision.before() == null || !Objects.equals(decision.before().terms().name(), name)) {
        changed.put(decision.opportunity().id().value(), name);
      }
    }
    return INDEX.write(unit.session(), changed);
  }
}
