package io.salesline.leads.response.app;

import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where the rules are kept. */
public interface StoredRules {

  Uni<ResponseRules> get();

  Uni<ResponseRules> get(UnitOfWork unit);

  /** Locked until the transaction ends. */
  Uni<ResponseRules> lock(UnitOfWork unit);

  Uni<Void> save(UnitOfWork unit, ResponseRules rules);
}
