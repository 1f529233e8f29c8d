package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rules by which leads and customers are recycled: few. */
public interface RecyclingRules {

  /** All, by pool, reason and class. */
  Uni<List<RecyclingRule>> all(Mutiny.Session session);

  /** Held until the transaction ends; fails with 404 where there is none. */
  Uni<RecyclingRule> hold(UnitOfWork unit, UUID id);

  /** Fails with 409 {@code rule-exists} where the pool has one for that reason and class. */
  Uni<Void> add(UnitOfWork unit, RecyclingRule rule);

  Uni<Void> replace(UnitOfWork unit, RecyclingRule rule);

  Uni<Void> remove(UnitOfWork unit, UUID id);
}
