package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** When leads are taken from their owners, unless somebody works with them. */
public interface Countdowns {

  /** Of which nothing is foreseen, is not in it. */
  Uni<Map<LeadId, LocalDate>> of(Collection<LeadId> leads);
}
