package io.salesline.goals.organisation.store;

import io.salesline.goals.organisation.app.Units;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@ApplicationScoped
class StoredUnits implements Units {

  @Override
  public Uni<UnitTree> tree(UnitOfWork work) {
    return work.session()
        .createSelectionQuery("from Unit", Unit.class)
        .getResultList()
        .map(UnitTree::of);
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Collection<Unit> units) {
    return work.session().persistAll(units.toArray());
  }
}
