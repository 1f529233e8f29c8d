package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Whose turn it is, rule by rule. */
public interface Rotas {

  /** Locked until the transaction ends: of all who decide under a rule, one does at a time. */
  Uni<Map<RuleId, Rota>> lock(UnitOfWork unit, Collection<RuleId> rules);

  /** How far they have come, and the log of what they did. */
  Uni<Void> save(UnitOfWork unit, Map<RuleId, Rota> rotas);
}
