package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** All units. */
public interface Units {
  Uni<UnitTree> tree(UnitOfWork work);

  Uni<Void> add(UnitOfWork work, Collection<Unit> units);
}
