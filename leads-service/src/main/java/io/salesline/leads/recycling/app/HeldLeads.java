package io.salesline.leads.recycling.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads that somebody holds, as recycling looks at them. */
public interface HeldLeads {

  /** Which of them: those that a run on that day takes, of owners in the scope. */
  record Due(Foresight foresight, LocalDate on, Scope scope) {}

  /** By id. */
  Uni<List<HeldLead>> due(Mutiny.Session session, Due due, LeadId after, int most);

  /** The same, each locked until the transaction ends, as it is then. */
  Uni<List<HeldLead>> hold(Mutiny.Session session, Due due, LeadId after, int most);

  Uni<Long> count(Mutiny.Session session, Due due);

  /** Empty where nobody holds it, or its owner is out of the scope. */
  Uni<Optional<HeldLead>> find(Mutiny.Session session, Scope scope, LeadId id);
}
